/** Tiny programs for jobs of tests: plain Python where Ray is not the point. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Says `ready`, leaves a file, and waits for SIGUSR1 (`release`): tests decide when it ends. Ends with $CODE, default 0. */
export const WAITING = `
import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
open(os.path.join(os.environ['SWARM_OUTPUT'], 'made.txt'), 'w').write('made before the end')
print('ready', flush=True)
signal.sigwait({signal.SIGUSR1})
print('released', flush=True)
sys.exit(int(os.environ.get('CODE', '0')))
`

/** Says two lines and ends with $CODE at once. */
export const FAILING = `
import os, sys
open(os.path.join(os.environ['SWARM_OUTPUT'], 'partial.txt'), 'w').write('as far as it came')
print('first line')
print('ValueError: the last line', flush=True)
sys.exit(int(os.environ['CODE']))
`

/** Counts upwards, fifty lines a second, until SIGUSR1. */
export const COUNTING = `
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
count = 0
while signal.sigtimedwait({signal.SIGUSR1}, 0.02) is None:
    print('line', count, flush=True)
    count += 1
print('last', count, flush=True)
`

/** One actor per node; each writes a file of its own below $SWARM_OUTPUT and says so. */
export const EACH_NODE = `
import os, ray
ray.init(log_to_driver=True)

@ray.remote(num_cpus=1, scheduling_strategy='SPREAD')
class Member:
    def __init__(self, rank): self.rank = rank
    def write(self):
        open(os.path.join(os.environ['SWARM_OUTPUT'], 'rank.txt'), 'w').write(str(self.rank))
        print('rank', self.rank, 'wrote', flush=True)
        return ray.get_runtime_context().get_node_id()

members = [Member.remote(rank) for rank in range(int(os.environ['NODES']))]
print('nodes', len(set(ray.get([member.write.remote() for member in members]))), flush=True)
`

/** Round after round asks Ray on how many nodes tasks run, and says so, until SIGUSR1; tasks of a node that is lost are repeated elsewhere. */
export const ROUNDS = `
import signal
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
import ray
ray.init(log_to_driver=False)
print('ready', flush=True)

@ray.remote(num_cpus=0.1, scheduling_strategy='SPREAD')
def where():
    return ray.get_runtime_context().get_node_id()

count = 0
while signal.sigtimedwait({signal.SIGUSR1}, 0.5) is None:
    count += 1
    print('round', count, 'on', len(set(ray.get([where.remote() for _ in range(4)]))), 'nodes', flush=True)
print('released', flush=True)
`

/** Tries to open TCP connections to $TARGETS (\`address port\`, separated by commas), says what came of each, then waits for SIGUSR1. */
export const KNOCKING = `
import os, signal, socket
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
for target in os.environ['TARGETS'].split(','):
    address, port = target.split(' ')
    try:
        socket.create_connection((address, int(port)), timeout=2).close()
        print('OPEN', target, flush=True)
    except OSError as error:
        print('closed', target, error, flush=True)
print('knocked', flush=True)
signal.sigwait({signal.SIGUSR1})
`

/** A working directory with this text as \`main.py\`. */
export function programFolder(parent: string, name: string, text: string): string {
  const dir = join(parent, 'programs', name)
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'main.py'), text)
  return dir
}
