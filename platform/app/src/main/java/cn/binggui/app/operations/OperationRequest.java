package cn.binggui.app.operations;

import org.jspecify.annotations.Nullable;

/**
 * What is wanted.
 *
 * @param kind what to do
 * @param county the county; for SELF_CHECK, VERIFY_AUDIT and REBUILD_CASES absent: all of them
 * @param file for RESTORE: name of a file in the folder of backups
 * @param as for RESTORE: a new database for a copy; absent: the county's own place
 * @param replace for RESTORE: whether it may take the place of a database that has rows
 * @param reason for ACCEPT_CHAIN: why the county's audit chain may end before the head that the platform knows
 */
record OperationRequest(
        @Nullable Kind kind,
        @Nullable String county,
        @Nullable String file,
        @Nullable String as,
        @Nullable Boolean replace,
        @Nullable String reason) {
    /** What can be done. */
    enum Kind {
        BACKUP,
        RESTORE,
        ROTATE_KEYS,
        SELF_CHECK,
        VERIFY_AUDIT,
        REBUILD_CASES,
        ACCEPT_CHAIN
    }
}
