/** `node sweep-main.ts DATA_DIR`, run inside a node's network namespace: removes what that node's jobs left on the host. */
import { sweepHost } from '../../node/running/sweep.ts'

const [dataDir] = process.argv.slice(2)
if (dataDir !== undefined) await sweepHost(dataDir)
