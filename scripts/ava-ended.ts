/**
 * Loaded by AVA before each test file: notes in a file, named by TEST_FILES_ENDED, which test files came to their own end.
 * One that keeps a handle open does not, AVA ends it after the idle timeout without a word under --tap; suite.ts names it.
 */
import { appendFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test from 'ava'

const notes = process.env['TEST_FILES_ENDED']
if (notes !== undefined) process.on('exit', () => appendFileSync(notes, `${fileURLToPath(test.meta.file)}\n`))
