package cn.binggui.core.determination;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a determination, with the versions that it rests on; the full trace is computed again from them.
 *
 * @param household the household's key
 * @param seq from 1; rises only when the result changes
 * @param asOf the day whose rules and parameters apply
 * @param revision the household's revision
 * @param category {@code null} where the outcome leaves it open
 * @param monitored how far 防止返贫监测对象 is settled; {@code null} where the label is not set
 * @param individuals member and treatment, for example {@code m2:SINGLE_PERSON_ALLOWANCE}, set apart by commas
 * @param counted number of counted members; {@code null} where several readings are open
 * @param countedIncome yearly, in fen
 * @param perCapita yearly, in fen, rounded half up; for lists only, tests use the exact figure
 * @param missing parameters that are neither published nor assumed, set apart by commas
 * @param pluginVersion version of the county's rules
 * @param parameters fingerprint of the numbers in force, see {@link NumbersInForce}
 * @param assumed whether a demonstration's assumption (演示假设) is among the numbers
 * @param cause why the result is another than before
 * @param causeNote which fact, parameter or rule, in Chinese
 * @param job the batch that found it; {@code null} for a single determination
 * @param determinedAt since when it is the result; later determinations that find the same leave it
 */
public record StoredResult(
        long household,
        int seq,
        LocalDate asOf,
        int revision,
        Outcome outcome,
        @Nullable Category category,
        @Nullable LabelStatus monitored,
        String individuals,
        @Nullable Integer counted,
        @Nullable Long countedIncome,
        @Nullable Long perCapita,
        String missing,
        String pluginVersion,
        String parameters,
        boolean assumed,
        Cause cause,
        String causeNote,
        @Nullable Long job,
        Instant determinedAt) {

    /** Why a result is another than the one before. */
    public enum Cause {
        FIRST("首次认定"),
        FACTS("家庭情况变化"),
        PARAMETER("参数变化"),
        RULES("规则版本变化"),
        DAY("核定日变化");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }

    /** What a result rests on. */
    record Versions(LocalDate asOf, int revision, String pluginVersion, String parameters, boolean assumed) {}

    /** Returns a first result; see {@link #after}. */
    static StoredResult of(
            long household, Determination determination, Versions versions, @Nullable Long job, Instant at) {
        Finding finding = determination.finding();
        String individuals = finding == null
                ? ""
                : finding.individuals().stream()
                        .map(individual -> individual.memberId() + ":" + individual.treatment())
                        .collect(Collectors.joining(","));
        return new StoredResult(
                household,
                1,
                versions.asOf(),
                versions.revision(),
                determination.outcome(),
                finding == null ? null : finding.category(),
                finding == null ? null : monitored(finding),
                individuals,
                finding == null ? null : finding.householdSize(),
                finding == null ? null : finding.countedIncome().fen(),
                finding == null ? null : perCapita(finding),
                String.join(",", determination.missingParameters()),
                versions.pluginVersion(),
                versions.parameters(),
                versions.assumed(),
                Cause.FIRST,
                "",
                job,
                at);
    }

    /** Returns whether people would read two determinations of a household as the same result, whatever they rest on. */
    public static boolean readSame(Determination one, Determination other) {
        var nothing = new Versions(LocalDate.EPOCH, 0, "", "", false);
        return of(0, one, nothing, null, Instant.EPOCH).isSameAs(of(0, other, nothing, null, Instant.EPOCH));
    }

    /** Returns whether people would read the two as the same result, whatever they rest on. */
    boolean isSameAs(StoredResult other) {
        return outcome == other.outcome
                && category == other.category
                && monitored == other.monitored
                && individuals.equals(other.individuals)
                && Objects.equals(counted, other.counted)
                && Objects.equals(countedIncome, other.countedIncome)
                && Objects.equals(perCapita, other.perCapita)
                && missing.equals(other.missing);
    }

    /** Returns this result as the one that follows another. */
    StoredResult after(StoredResult before, Cause why, String note) {
        return with(before.seq + 1, why, note, job, determinedAt);
    }

    /** Returns this result in the place of one that means the same: number, cause and time stay, versions are the later ones. */
    StoredResult inPlaceOf(StoredResult same) {
        return with(same.seq, same.cause, same.causeNote, same.job, same.determinedAt);
    }

    private StoredResult with(int number, Cause why, String note, @Nullable Long by, Instant at) {
        return new StoredResult(
                household,
                number,
                asOf,
                revision,
                outcome,
                category,
                monitored,
                individuals,
                counted,
                countedIncome,
                perCapita,
                missing,
                pluginVersion,
                parameters,
                assumed,
                why,
                note,
                by,
                at);
    }

    private static @Nullable LabelStatus monitored(Finding finding) {
        return finding.labels().stream()
                .filter(label -> label.code() == Label.RELAPSE_MONITORED)
                .map(label -> label.status())
                .findFirst()
                .orElse(null);
    }

    private static long perCapita(Finding finding) {
        return finding.countedIncome()
                .number()
                .movePointRight(2)
                .divide(BigDecimal.valueOf(finding.householdSize()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What people are found to be stays out of logs. */
    @Override
    public String toString() {
        return "StoredResult[household=%d, seq=%d]".formatted(household, seq);
    }
}
