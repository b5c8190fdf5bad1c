package cn.binggui.core.operations;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import cn.binggui.core.tenancy.Vault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes the master key: adds one to the key file and writes everything that was encrypted anew under it.
 *
 * <p>It may be killed at any time and called again: while rows under an older key are left, it goes on with them and adds no further key.
 * People are found under every key in the meantime. An old key is only ever taken out by hand.
 */
@Singleton
public class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BATCH = 200;

    private final Vault vault;
    private final TenantDatabases databases;
    private final List<EncryptedRows> encrypted;
    private final AuditLog log;

    KeyRotation(Vault vault, TenantDatabases databases, List<EncryptedRows> encrypted, AuditLog log) {
        this.vault = vault;
        this.databases = databases;
        this.encrypted = encrypted;
        this.log = log;
    }

    /**
     * What was done.
     *
     * @param key id of the current master key
     * @param added whether it was added now
     * @param renewed how many rows were written anew
     * @param failed rows that could not be, for example 某县：人员 12
     * @param left rows under older keys that are left in counties that can be reached
     * @param unreachable counties that could not be reached
     */
    public record Report(
            String key, boolean added, long renewed, List<String> failed, long left, List<String> unreachable) {
        public Report {
            failed = List.copyOf(failed);
            unreachable = List.copyOf(unreachable);
        }

        public boolean isComplete() {
            return left == 0 && unreachable.isEmpty();
        }

        /** Returns in Chinese what was done and when the old key may go. */
        public String words() {
            String done = "%s主密钥 %s；改写 %d 条加密数据（人员、草稿、附件、核对反馈等）。".formatted(added ? "已新增" : "继续使用", key, renewed);
            return done
                    + (isComplete()
                            ? "加密数据已全部使用新密钥。旧密钥请勿删除：审计记录的校验码和以前的备份仍要用它核验；"
                                    + "只有在留存了各县链首、且不再需要核验旧审计记录和恢复旧备份时，才可手工从密钥文件中删去。请立即备份密钥文件。"
                            : "轮换尚未完成（剩余 %d 条，未能连接的县 %d 个，失败 %d 条），请排除问题后再次执行；旧密钥不得删除。"
                                    .formatted(left, unreachable.size(), failed.size()));
        }
    }

    /** Begins a rotation, or goes on with one that was interrupted. */
    @Permission(Role.PROVINCE_ADMIN)
    public Report rotate(Actor actor) {
        boolean adds = left(new ArrayList<>()) == 0;
        if (adds) {
            String key = vault.addKey();
            log.recordOnPlatform(actor, AuditAction.KEYS_ROTATED, "keys", Map.of("key", key));
        }
        List<String> failed = new ArrayList<>();
        long renewed = 0;
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county)) {
                renewed += attempt(county, failed);
            }
        }
        List<String> unreachable = new ArrayList<>();
        long left = left(unreachable);
        return new Report(vault.currentKey(), adds, renewed, failed, left, unreachable);
    }

    private long attempt(String county, List<String> failed) {
        try {
            return TenantBinding.call(county, () -> renew(county, failed));
        } catch (RuntimeException e) {
            LOG.error("the keys of {} cannot be changed at present", county, e);
            return 0;
        }
    }

    private long renew(String county, List<String> failed) {
        long renewed = 0;
        for (EncryptedRows rows : encrypted) {
            EncryptedRows.Renewed batch = rows.renew(0, BATCH);
            while (batch.last() > 0) {
                renewed += batch.count();
                batch.failed().forEach(row -> failed.add("%s：%s %d".formatted(county, rows.label(), row)));
                batch = rows.renew(batch.last(), BATCH);
            }
        }
        return renewed;
    }

    private long left(List<String> unreachable) {
        long left = 0;
        for (String county : databases.counties()) {
            try {
                left += TenantBinding.call(
                        county,
                        () -> encrypted.stream()
                                .mapToLong(EncryptedRows::underOldKeys)
                                .sum());
            } catch (RuntimeException e) {
                LOG.warn("the county {} cannot be reached", county, e);
                unreachable.add(county);
            }
        }
        return left;
    }
}
