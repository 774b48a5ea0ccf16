/** A field's place where the file itself is no longer at hand. */
import type { YamlPath } from '../../node/cli/yaml-file.ts'

/** The field alone. */
export function fieldAlone(path: YamlPath): string {
  return path.join('.')
}
