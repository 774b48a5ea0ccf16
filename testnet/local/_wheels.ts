/** A package index of wheels made on the spot, so that tests of environments fetch nothing. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** Makes wheels (and one package that is source alone) from their description on standard input. */
const MAKE = `
import base64, hashlib, io, json, os, sys, tarfile, zipfile
folder = sys.argv[1]
for name, version, needs, text, script in json.load(sys.stdin):
    info = f"{name}-{version}.dist-info"
    meta = f"Metadata-Version: 2.1\\nName: {name}\\nVersion: {version}\\n" + "".join(f"Requires-Dist: {need}\\n" for need in needs)
    if text is None:
        with tarfile.open(os.path.join(folder, f"{name}-{version}.tar.gz"), "w:gz") as tar:
            for path, body in (("PKG-INFO", meta), ("setup.py", "open('/tmp/ran', 'w')")):
                entry = tarfile.TarInfo(f"{name}-{version}/{path}")
                entry.size = len(body)
                tar.addfile(entry, io.BytesIO(body.encode()))
        continue
    files = {f"{name}.py": text, f"{info}/METADATA": meta, f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"}
    if script:
        files[f"{info}/entry_points.txt"] = f"[console_scripts]\\n{script} = {name}:main\\n"
    record = "".join(f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(body.encode()).digest()).rstrip(b'=').decode()},{len(body)}\\n" for path, body in files.items())
    with zipfile.ZipFile(os.path.join(folder, f"{name}-{version}-py3-none-any.whl"), "w") as wheel:
        for path, body in [*files.items(), (f"{info}/RECORD", record + f"{info}/RECORD,,\\n")]:
            wheel.writestr(path, body)
`

/** A package. Without `text` it is a source package, which no provider may build. */
export interface Package {
  name: string
  version: string
  needs?: string[]
  /** Its one module. */
  text?: string
  /** Console script that calls \`main\`. */
  script?: string
}

/** Writes them into a folder. @returns what a node's environment needs, so that pip sees this folder and nothing else */
export function makeIndex(folder: string, packages: readonly Package[]): Record<string, string> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const rows = packages.map(({ name, version, needs = [], text = null, script = '' }) => [
    name,
    version,
    needs,
    text,
    script
  ])
  execFileSync('python3', ['-I', '-c', MAKE, folder], { input: JSON.stringify(rows) })
  return { PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder }
}
