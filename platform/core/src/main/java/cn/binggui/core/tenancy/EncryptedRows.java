package cn.binggui.core.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
        private static final Logger LOG = LoggerFactory.getLogger(EncryptedRows.class);

        public Renewed {
            failed = List.copyOf(failed);
        }

        /**
         * Writes rows anew one by one; one that cannot be opened stays as it is and is named, and the others do not wait for that.
         *
         * @param rows by rising key
         * @param write writes one row anew and returns 1, or 0 where somebody changed it at the same moment
         */
        public static <T> Renewed each(List<T> rows, ToLongFunction<T> key, ToIntFunction<T> write) {
            List<Long> failed = new ArrayList<>();
            int count = 0;
            for (T row : rows) {
                try {
                    count += write.applyAsInt(row);
                } catch (IllegalStateException e) {
                    LOG.warn("the row {} cannot be encrypted anew", key.applyAsLong(row), e);
                    failed.add(key.applyAsLong(row));
                }
            }
            return new Renewed(rows.isEmpty() ? 0 : key.applyAsLong(rows.getLast()), count, failed);
        }
    }
}
