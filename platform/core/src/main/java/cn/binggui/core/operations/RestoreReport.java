package cn.binggui.core.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was restored, and that it is the same.
 *
 * @param backup what the file holds
 * @param database where it is now
 * @param verified the tables as they were read back; equal to the backup's, or the restore fails
 * @param kept the database that holds what was there before; {@code null} where nothing was
 */
public record RestoreReport(
        BackupReport backup,
        String database,
        List<BackupReport.Table> verified,
        @Nullable String kept) {
    public RestoreReport {
        verified = List.copyOf(verified);
    }
}
