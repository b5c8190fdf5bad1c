package cn.binggui.core.verification;

import static cn.binggui.core.verification.VerificationFailure.Kind.FORGOTTEN;
import static cn.binggui.core.verification.VerificationFailure.Kind.REFUSED;
import static cn.binggui.core.verification.VerificationFailure.Kind.UNAVAILABLE;

import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.People;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be sent and fetches what has been answered, in all counties.
 *
 * <p>Each step first claims its row for some minutes, so that two nodes never do the same one; if a node dies in between, the step is done
 * again under the same id. No transaction is open while a platform is waited for.
 */
@Singleton
class Delivery implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    /** Longer than a platform can keep one step waiting. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** One county's slow platform does not keep the others waiting for longer. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int TOGETHER = 200;

    private final TenantDatabases databases;
    private final VerificationPlatforms platforms;
    private final RequestRepository requests;
    private final ReportStore reports;
    private final People people;
    private final VerificationSettings settings;
    private final Clock clock;

    Delivery(
            TenantDatabases databases,
            VerificationPlatforms platforms,
            RequestRepository requests,
            ReportStore reports,
            People people,
            VerificationSettings settings,
            Clock clock) {
        this.databases = databases;
        this.platforms = platforms;
        this.requests = requests;
        this.reports = reports;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public Duration pause() {
        return settings.pause();
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county) && !stopping.getAsBoolean()) {
                try {
                    TenantBinding.run(county, () -> turn(county, stopping));
                } catch (RuntimeException e) {
                    LOG.warn("the verifications of {} cannot go on at present", county, e);
                }
            }
        }
    }

    /** Does what is due in the county that is bound. */
    void turn(String county, BooleanSupplier stopping) {
        Instant end = now().plus(TURN);
        boolean serves = true;
        for (RequestRow row : requests.due(now(), TOGETHER)) {
            if (!serves || stopping.getAsBoolean() || now().isAfter(end)) {
                return;
            }
            if (requests.claim(row.id(), row.version(), now().plus(LEASE)) == 1) {
                serves = step(county, requests.findById(row.id()).orElseThrow());
            }
        }
        tidy(county);
    }

    /** Returns whether the platform can be asked about the next one. */
    private boolean step(String county, RequestRow row) {
        try {
            VerificationPlatform platform = platforms
                    .of(county)
                    .orElseThrow(() -> new VerificationFailure(REFUSED, VerificationPlatforms.missing(county)));
            switch (row.state()) {
                case WAITING -> send(county, row, platform);
                case SENT -> fetch(county, row, platform);
                case ANSWERED -> close(county, row, platform);
                case FAILED -> requests.close(row.id(), row.version());
            }
            return true;
        } catch (VerificationFailure e) {
            LOG.warn("the verification {} of {}: {}", row.id(), county, e.getMessage());
            failed(row, e);
            return e.kind() != UNAVAILABLE;
        } catch (RuntimeException e) {
            LOG.error("the verification {} of {} failed", row.id(), county, e);
            failed(row, new VerificationFailure(UNAVAILABLE, "系统出错，已记入日志；稍后自动重试"));
            return true;
        }
    }

    private void send(String county, RequestRow row, VerificationPlatform platform) throws VerificationFailure {
        Map<String, Long> persons = row.persons();
        Map<Long, Identity> identities = people.identities(new HashSet<>(persons.values()));
        List<VerificationRequest.Subject> subjects = new ArrayList<>();
        for (var member : persons.entrySet()) {
            Identity identity = identities.get(member.getValue());
            IdNumber number = identity == null ? null : identity.idNumber();
            if (identity == null || number == null) {
                throw new VerificationFailure(REFUSED, "有成员没有身份证号，请先补登身份信息，再重新提请");
            }
            subjects.add(new VerificationRequest.Subject(member.getKey(), identity.name(), number));
        }
        String reference =
                platform.submit(new VerificationRequest(row.id(), county, row.periodFrom(), row.periodTo(), subjects));
        Instant now = now();
        requests.sent(
                row.id(), row.version(), now, platform.channel().name(), reference, now.plus(Pace.untilPoll(now, now)));
    }

    private void fetch(String county, RequestRow row, VerificationPlatform platform) throws VerificationFailure {
        if (row.channel() != platform.channel()) {
            throw new VerificationFailure(FORGOTTEN, "本县已改用另一核对平台，将重新发送");
        }
        Receipt receipt = row.receipt(county);
        Optional<VerificationReport> report = platform.poll(receipt);
        Instant now = now();
        if (report.isEmpty()) {
            Instant sent = row.sentAt() == null ? now : row.sentAt();
            requests.unready(row.id(), row.version(), now.plus(Pace.untilPoll(sent, now)));
        } else if (reports.answer(row, receipt, report.get(), now)) {
            close(county, requests.findById(row.id()).orElseThrow(), platform);
        }
    }

    private void close(String county, RequestRow row, VerificationPlatform platform) throws VerificationFailure {
        if (row.channel() == platform.channel()) {
            platform.taken(row.receipt(county));
        }
        requests.close(row.id(), row.version());
    }

    private void failed(RequestRow claimed, VerificationFailure failure) {
        RequestRow row = requests.findById(claimed.id()).orElseThrow();
        int attempts = row.attempts() + 1;
        if (row.state() == VerificationState.ANSWERED) {
            // the answer is safe; only what lies on the way is still to be put away
            requests.postpone(row.id(), row.version(), row.state().name(), attempts, "", later(attempts));
        } else if (failure.kind() == REFUSED || attempts >= Pace.MOST_ATTEMPTS) {
            requests.fail(row.id(), claimed.version(), attempts, failure.getMessage());
        } else {
            VerificationState state = failure.kind() == FORGOTTEN ? VerificationState.WAITING : row.state();
            requests.postpone(
                    row.id(), claimed.version(), state.name(), attempts, failure.getMessage(), later(attempts));
        }
    }

    private void tidy(String county) {
        try {
            Optional<VerificationPlatform> platform = platforms.of(county);
            if (platform.isPresent()) {
                platform.get().tidy(request -> requests.countAwaited(request) > 0);
            }
        } catch (VerificationFailure e) {
            LOG.warn("the answers for {} cannot be put away: {}", county, e.getMessage());
        }
    }

    private Instant later(int attempts) {
        return now().plus(Pace.afterFailure(attempts));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
