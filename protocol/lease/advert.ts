/** What this node says about itself on the DHT: often after the start, then at half an advert's life, a tombstone at the end. */
import type { ProviderSettings } from '../machine.ts'
import { egressNote } from './egress.ts'
import { freeUnits } from './offer.ts'
import { advertTtlMs, announceEveryMs, announceForMs } from './timing.ts'
import { clearTimer, record, setTimer, type Turn } from './turn.ts'

const key = 'provider/advert'

/** Takes new settings: announces them eagerly, or takes the advert back when nothing is offered any more. */
export function changeSettings(turn: Turn, settings: ProviderSettings): void {
  const offered = turn.state.live.settings?.offering ?? false
  record(turn, { type: 'provider/settingsChanged', settings, mono: turn.at.monoMs, volatile: true })
  if (settings.offering) return announce(turn)
  clearTimer(turn, key)
  if (offered) advertise(turn, settings, 0)
}

/** One advert, and the timer for the next. */
export function announce(turn: Turn): void {
  const { settings, announceMono } = turn.state.live
  if (settings === undefined || !settings.offering) return
  advertise(turn, settings, advertTtlMs)
  const eager = turn.at.monoMs - announceMono < announceForMs
  setTimer(turn, key, eager ? announceEveryMs : advertTtlMs / 2)
}

/** The sequence follows the wall clock, so that it grows across restarts without being stored. */
function advertise(turn: Turn, settings: ProviderSettings, ttlMs: number): void {
  const seq = Math.max(turn.state.live.advertSeq + 1, turn.at.wallMs)
  const { name, region, units, diskMib, priceMicroPerGpuHour, versions, addrs } = settings
  const notes = { ...settings.notes, ...egressNote(settings) }
  const described = { name, region, units, diskMib, priceMicroPerGpuHour, versions, addrs, notes }
  record(turn, { type: 'provider/advertMade', seq, volatile: true })
  const advert = {
    type: 'resourceAdvert',
    seq,
    ...described,
    freeUnits: freeUnits(turn, settings).length,
    ttlMs
  } as const
  turn.effects.push({ type: 'advertise', advert })
}
