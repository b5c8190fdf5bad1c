package cn.binggui.core.audit;

import static java.util.stream.Collectors.groupingBy;

import cn.binggui.core.audit.ChainBreak.Kind;
import cn.binggui.core.tenancy.Vault;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain from its first row to its head.
 *
 * <p>Each row is checked against the stored mac of the row before it, so one changed row is one break and the walk goes on behind it. What
 * a walk cannot find is a row that was taken away before it was sealed, within seconds of its making.
 */
final class ChainWalk {
    private static final int PAGE = 2000;

    /** No transaction lasts as long; a row so much older than one sealed before it was not written when it says. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final Vault vault;
    private final Map<Long, List<KnownHead>> known;
    private final List<ChainBreak> breaks = new ArrayList<>();
    private Head last = Head.BEGINNING;
    private Instant latest = Instant.EPOCH;
    private long rows;

    ChainWalk(Vault vault, List<KnownHead> known) {
        this.vault = vault;
        this.known = known.stream().collect(groupingBy(KnownHead::seq));
    }

    /** Walks the whole chain; the transaction should see one state of it. */
    Verification walk(ChainTable table, Instant now) throws SQLException {
        Head head = table.head().orElse(null);
        for (List<AuditRow> page = table.sealedAfter(0, PAGE); !page.isEmpty(); ) {
            page.forEach(this::step);
            page = table.sealedAfter(last.seq(), PAGE);
        }
        checkHead(head);
        checkTail();
        Head end = head == null ? last : head;
        int kept = known.values().stream().mapToInt(List::size).sum();
        return new Verification(now, rows, table.countUnsealed(), end.seq(), end.mac(), kept, breaks);
    }

    private void step(AuditRow row) {
        long seq = Objects.requireNonNull(row.sealSeq());
        String mac = String.valueOf(row.mac());
        if (seq != last.seq() + 1) {
            add(
                    Kind.MISSING,
                    last.seq() + 1,
                    last.seq() + 2 == seq
                            ? "缺少第 %d 条记录".formatted(seq - 1)
                            : "缺少第 %d 至 %d 条记录".formatted(last.seq() + 1, seq - 1));
        } else {
            checkMac(seq, mac, row);
        }
        if (row.at().isBefore(latest.minus(LONGEST_TRANSACTION))) {
            add(Kind.BACKDATED, seq, "第 %d 条的时间早于排在它前面的记录，疑似事后补入".formatted(seq));
        }
        for (KnownHead kept : known.getOrDefault(seq, List.of())) {
            if (!kept.mac().equals(mac)) {
                add(Kind.REWRITTEN, seq, "第 %d 条与平台 %s 留存的链首不符".formatted(seq, kept.day()));
            }
        }
        latest = row.at().isAfter(latest) ? row.at() : latest;
        last = new Head(seq, mac);
        rows++;
    }

    private void checkMac(long seq, String mac, AuditRow row) {
        try {
            if (!SealedForm.mac(vault, String.valueOf(row.keyId()), last, row).equals(mac)) {
                add(Kind.CHANGED, seq, "第 %d 条记录的内容被改动，或有记录插入、替换".formatted(seq));
            }
        } catch (IllegalStateException e) {
            add(Kind.KEY_MISSING, seq, "第 %d 条：主密钥文件中缺少密钥 %s，无法核对".formatted(seq, row.keyId()));
        }
    }

    private void checkHead(@Nullable Head head) {
        if (head == null) {
            add(Kind.HEAD_CHANGED, last.seq(), "链首记录被删除");
        } else if (head.seq() > last.seq()) {
            add(Kind.TRUNCATED, last.seq() + 1, "第 %d 至 %d 条记录缺失，链尾被截去".formatted(last.seq() + 1, head.seq()));
        } else if (head.seq() < last.seq()) {
            add(
                    Kind.BEYOND_HEAD,
                    head.seq() + 1,
                    "链首止于第 %d 条，其后多出 %d 条记录".formatted(head.seq(), last.seq() - head.seq()));
        } else if (!head.mac().equals(last.mac())) {
            add(Kind.HEAD_CHANGED, head.seq(), "链首与最后一条记录不符，链首被改动");
        }
    }

    /** Truncating the chain and its head alike leaves no trace in them; the platform remembers. */
    private void checkTail() {
        known.values().stream()
                .flatMap(List::stream)
                .filter(kept -> kept.seq() > last.seq())
                .max(Comparator.comparingLong(KnownHead::seq))
                .ifPresent(kept -> add(
                        Kind.TRUNCATED,
                        last.seq() + 1,
                        "平台于 %s 留存的链首为第 %d 条，现仅到第 %d 条，链尾被截去".formatted(kept.day(), kept.seq(), last.seq())));
    }

    private void add(Kind kind, long seq, String words) {
        if (breaks.size() < Verification.MOST_BREAKS) {
            breaks.add(new ChainBreak(kind, seq, words));
        }
    }
}
