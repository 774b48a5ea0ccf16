/**
 * uint64 as plain numbers, exact to 2^53 (times in ms, bytes, micro-prices all fit). protobufjs reads this setting while
 * the generated module is being evaluated, so `wire.ts` imports this file first.
 */
import protobuf from 'protobufjs/minimal.js'

;(protobuf.util as { Long: unknown }).Long = undefined
protobuf.configure()
