/**
 * Uptime between two checks that must agree before expired data is deleted for good. By then, a clock that was wrong at
 * boot has been corrected.
 */
export const confirmAfterMs = 60 * 60 * 1000;
