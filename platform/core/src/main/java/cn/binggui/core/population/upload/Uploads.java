package cn.binggui.core.population.upload;

import static cn.binggui.core.access.Role.PROVINCE_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ANALYST;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.population.PopulationKind;
import cn.binggui.core.population.PopulationRow;
import cn.binggui.core.population.PopulationState;
import cn.binggui.core.population.PopulationStore;
import cn.binggui.policy.facts.HouseholdFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Populations that a person of the province brings in: a template goes out, comes back, is tried, and is kept for that person alone. */
@Singleton
public class Uploads {
    /** The most households of an upload. */
    public static final int MOST = 50_000;

    private static final int MOST_KEPT = 20;
    private static final int LONGEST_TITLE = 100;

    private final FactsReader reader;
    private final PopulationStore store;
    private final UploadSteps steps;
    private final Ids ids;
    private final Clock clock;
    /** One file at a time: a large one takes some hundred megabytes while it is read. */
    private final Semaphore desk = new Semaphore(1, true);

    Uploads(FactsReader reader, PopulationStore store, UploadSteps steps, Ids ids, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the workbook to be filled in. */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public byte[] template(Actor actor) {
        return PopulationTemplate.write();
    }

    /**
     * Tells what a file would bring in and what is wrong in it, by sheet, row and column; nothing is kept.
     *
     * @param content a filled-in template, or an array of the contract's households as JSON
     * @throws Refusal BAD_INPUT, path {@code file}, where it is too large or neither of both
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public UploadTrial attempt(Actor actor, byte[] content) {
        return read(content).trial();
    }

    /**
     * Keeps a file's households for the person who brought it.
     *
     * @param title what it is, for the person's own list
     * @return the population's key
     * @throws Refusal BAD_INPUT where something is wrong in it, which {@link #attempt} tells; UNPROCESSABLE where the person keeps too many
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public long keep(Actor actor, String title, byte[] content) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw Refusal.badInput("title", "名称应为 1 至 %d 个字".formatted(LONGEST_TITLE));
        }
        long own = store.visibleTo(actor.userId()).stream()
                .filter(Uploads::isUpload)
                .count();
        if (own >= MOST_KEPT) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "最多保留 %d 份上传，请先删除不用的".formatted(MOST_KEPT));
        }
        UploadReading reading = read(content);
        UploadTrial trial = reading.trial();
        if (!trial.isGood()) {
            throw Refusal.badInput(
                    "file", "文件中有 %d 处错误，没有保存".formatted(trial.mistakes().size() + trial.untold()));
        }
        List<HouseholdFacts> households = reading.households();
        PopulationRow row = new PopulationRow(
                ids.next(),
                1,
                PopulationKind.UPLOAD.name(),
                null,
                title.strip(),
                null,
                households.size(),
                "",
                "",
                PopulationState.RELEASED.name(),
                actor.userId(),
                actor.displayName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                "");
        steps.keep(actor, row, households);
        return row.id();
    }

    /**
     * Deletes an upload of the person's own.
     *
     * @throws Refusal NOT_FOUND where there is none or it is another person's
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public void delete(Actor actor, long population) {
        steps.delete(actor, population);
    }

    private UploadReading read(byte[] content) {
        UploadReading reading = new UploadReading();
        desk.acquireUninterruptibly();
        try {
            if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
                WorkbookPopulation.read(content, reader, reading, MOST);
            } else {
                JsonPopulation.read(content, reader, reading, MOST);
            }
        } finally {
            desk.release();
        }
        return reading;
    }

    static boolean isUpload(PopulationRow row) {
        return row.kind().equals(PopulationKind.UPLOAD.name());
    }
}
