/** Where a job's environment is in every sandbox; scripts and compiled files in it name this place. */
export const LAYER_INSIDE = '/env'
