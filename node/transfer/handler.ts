/** Carries out transfer effects: `Keeper` for what a provider keeps, `Collector` for what a requester fetches. */
import { assertNever } from '../interpreter/world.ts'
import type { TransferEffect, TransferHandler } from '../interpreter/world.ts'
import type { Collector } from './collector.ts'
import type { Keeper } from './keeper.ts'

/** Joins the two. */
export function createTransferHandler(keeper: Keeper, collector: Collector): TransferHandler {
  return {
    handle(effect: TransferEffect): void {
      switch (effect.type) {
        case 'keepOutputs':
          return keeper.keep(effect)
        case 'dropOutputs':
          return void keeper.drop(effect.job, effect.attempt)
        case 'followLogs':
          return collector.follow(effect)
        case 'fetchResult':
          return collector.fetch(effect)
        default:
          return assertNever(effect)
      }
    }
  }
}
