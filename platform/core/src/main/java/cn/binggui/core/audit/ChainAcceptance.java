package cn.binggui.core.audit;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a county's chain go on that rightly ends before the head which the platform knows.
 *
 * <p>That is so where an older state of the county's database was brought back by other means than our own command. What was lost stays
 * lost; who accepted it and why stands in the platform's log and the county's. Anything else that is wrong with a chain cannot be accepted.
 */
@Singleton
public class ChainAcceptance {
    private static final Logger LOG = LoggerFactory.getLogger(ChainAcceptance.class);
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final Sealer sealer;
    private final KnownHeads heads;
    private final AuditLog log;
    private final Tenants tenants;

    ChainAcceptance(Sealer sealer, KnownHeads heads, AuditLog log, Tenants tenants) {
        this.sealer = sealer;
        this.heads = heads;
        this.log = log;
        this.tenants = tenants;
    }

    /**
     * What was let go of.
     *
     * @param end number of the row with which the chain ends now; 0 for an empty chain
     * @param known number of the row up to which the platform knew it
     * @param heads how many daily heads are asked for no longer
     */
    public record Accepted(long end, long known, int heads) {}

    /**
     * Accepts that the chain ends where it does.
     *
     * @param reason why it is right, in four to two hundred characters
     * @throws Refusal BAD_INPUT without a reason; CONFLICT where the chain is not shorter than known, or where something else is wrong with it
     */
    @Permission(Role.PROVINCE_ADMIN)
    public Accepted accept(Actor actor, @County String county, String reason) {
        tenants.get(actor, county);
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", "请写明认可的原因（%d 至 %d 字）".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        try {
            Accepted lost = lost(county);
            Map<String, String> details = Map.of(
                    AuditLog.REASON, given, "end", Long.toString(lost.end()), "known", Long.toString(lost.known()));
            // taken down first: an acceptance that fails may be told twice, one that nobody was told of may not be
            log.recordOnPlatform(actor, AuditAction.CHAIN_ACCEPTED, "tenant:" + county, details);
            log.record(actor, AuditAction.CHAIN_ACCEPTED, "tenant:" + county, details);
            sealer.acceptRestored();
            return lost;
        } catch (SQLException e) {
            LOG.warn("the chain of {} cannot be accepted", county, e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "数据库暂时没有应答，请稍后再试");
        }
    }

    private Accepted lost(String county) throws SQLException {
        long end = sealer.verify().seq();
        List<KnownHead> above =
                heads.of(county).stream().filter(head -> head.seq() > end).toList();
        if (above.isEmpty()) {
            throw Refusal.conflict("%s 的审计链不短于平台留存的链首，无须认可".formatted(county));
        }
        Verification rest = sealer.verify(end);
        if (!rest.isIntact()) {
            throw Refusal.conflict("%s 的审计链除变短外另有异常，不能认可：%s".formatted(county, rest.words()));
        }
        long known = above.stream().mapToLong(KnownHead::seq).max().orElseThrow();
        return new Accepted(end, known, above.size());
    }
}
