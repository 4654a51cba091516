/**
 * Milliseconds of running after which a second look has to agree that something is too old, before it is gone for good:
 * by then a clock that was wrong when the machine started has been set right.
 */
export const confirmAfterMs = 60 * 60 * 1000;
