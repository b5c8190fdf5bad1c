package cn.binggui.core.tenancy;

import java.util.List;

/** Rows of a county that were written under a master key, and must be written anew when it changes. It runs with the county bound. */
public interface EncryptedRows {
    /** Returns what they are, in Chinese. */
    String label();

    /** Returns how many were not written under the current key. */
    long underOldKeys();

    /**
     * Writes some of them anew, in one short transaction.
     *
     * @param after key of the row behind which to begin; 0 for the first
     */
    Renewed renew(long after, int limit);

    /**
     * What became of some rows.
     *
     * @param last key of the last row looked at; 0 where none was left
     * @param count how many were written anew
     * @param failed keys of those that could not be
     */
    record Renewed(long last, int count, List<Long> failed) {
        public Renewed {
            failed = List.copyOf(failed);
        }
    }
}
