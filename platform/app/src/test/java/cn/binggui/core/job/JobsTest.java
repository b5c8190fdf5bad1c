package cn.binggui.core.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.determination.JobResult;
import cn.binggui.core.determination.JobResults;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.core.identity.Users;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Jobs on the real schedule and the real database, with the made-up households of a county. */
class JobsTest {
    private static final String COUNTY = "didao";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final String STARTED =
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'JOB_STARTED' AND subject LIKE 'job:%'";

    private final Jobs jobs = RunningApp.bean(Jobs.class);
    private final JobResults results = RunningApp.bean(JobResults.class);
    private final JobRepository rows = RunningApp.bean(JobRepository.class);
    private final JobRunner runner = RunningApp.bean(JobRunner.class);
    private final Actor admin = RunningApp.actor(COUNTY + "-admin");

    @Test
    void determinesAnewAndSaysWhatChangedAndWhy() throws SQLException {
        long started = number(STARTED);
        long households = number("SELECT COUNT(*) FROM household_current");
        ended(jobs.start(admin, JobKind.REDETERMINATION, TODAY));
        String broken = text("SELECT number FROM household_current ORDER BY household_id LIMIT 1");
        String other = text("SELECT number FROM household_current ORDER BY household_id DESC LIMIT 1");
        long breaking = number("SELECT id FROM household WHERE number = '" + broken + "'");
        // other tests meet the household after this one, so its facts come back
        execute(
                "CREATE TABLE facts_kept AS SELECT household_id, seq, facts FROM household_revision WHERE household_id = "
                        + breaking);
        execute("UPDATE household_revision SET facts = '{}' WHERE household_id = " + breaking);
        execute("UPDATE determination_current SET per_capita = 1, parameters = '0123456789abcdef' WHERE household_id ="
                + " (SELECT id FROM household WHERE number = '" + other + "')");

        Job job = ended(jobs.start(admin, JobKind.REDETERMINATION, TODAY));
        execute(
                "UPDATE household_revision r JOIN facts_kept k ON k.household_id = r.household_id AND k.seq = r.seq SET r.facts = k.facts");
        execute("DROP TABLE facts_kept");

        assertEquals(JobState.DONE, job.state());
        assertEquals(households, job.total());
        assertEquals(households, job.done());
        assertEquals(1, job.changed());
        assertEquals(1, job.failed());
        assertEquals(
                List.of(broken),
                jobs.failures(admin, job.id()).stream().map(JobFailure::item).toList());
        JobResult changed = results.page(admin, job.id(), 0, 50).getFirst();
        assertEquals(other, changed.number());
        assertEquals(StoredResult.Cause.PARAMETER, changed.cause());
        assertTrue(changed.note().startsWith("参数数值有更正"), changed.note());
        assertEquals(1L, assertNotNullSide(changed).perCapita());
        assertEquals(1, results.changes(admin, job.id()).getFirst().households());
        assertEquals(List.of(), results.page(admin, job.id(), 1, 50));
        assertEquals(2, number(STARTED) - started);
    }

    @Test
    void tellsWhatHasChangedSinceTheRevisionThatAResultRestsOn() throws SQLException {
        ended(jobs.start(admin, JobKind.REDETERMINATION, TODAY));
        String number =
                text("SELECT number FROM household_current WHERE revision > 1 ORDER BY household_id DESC LIMIT 1");
        String latest = text("SELECT revision FROM household_current WHERE number = '" + number + "'");
        execute("UPDATE determination_current SET per_capita = 1, revision = 1 WHERE household_id ="
                + " (SELECT id FROM household WHERE number = '" + number + "')");

        Job job = ended(jobs.start(admin, JobKind.REDETERMINATION, TODAY));

        JobResult changed = results.page(admin, job.id(), 0, 50).getFirst();
        assertEquals(number, changed.number());
        assertEquals(StoredResult.Cause.FACTS, changed.cause());
        assertTrue(changed.note().matches("家庭情况第1版→第" + latest + "版：[^（]+（.+→.+）.*"), changed.note());
    }

    @Test
    void opensNoSecondOfAKindAndNoOtherDay() {
        assertThrows(Refusal.class, () -> jobs.start(admin, JobKind.REDETERMINATION, TODAY.plusDays(1)));
        assertThrows(Refusal.class, () -> jobs.start(admin, JobKind.REDETERMINATION, TODAY.minusYears(2)));
        TenantBinding.run(COUNTY, () -> {
            Job waiting = unscheduled(admin);
            Refusal refusal = assertThrows(Refusal.class, () -> jobs.start(admin, JobKind.REDETERMINATION, TODAY));
            assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
            rows.cancelWaiting(waiting.id(), Instant.now());
        });
    }

    @Test
    void stopsWhereItIsWhenCancelledAndGoesOnFromThere() {
        TenantBinding.run(COUNTY, () -> {
            Job job = unscheduled(admin);
            assertEquals(1, rows.take(job.id(), 1, 5, Instant.now()));
            Job taken = jobs.get(admin, job.id());
            var run = new JobRun(taken, rows, () -> true);
            run.advance(new JobStep(7, 2, 1, List.of()));
            jobs.cancel(admin, job.id());
            assertThrows(JobStopped.class, () -> run.advance(new JobStep(9, 2, 1, List.of())));
            assertEquals(JobState.CANCELLING, jobs.get(admin, job.id()).state());
            runner.run(new JobKey(COUNTY, job.id()), () -> false);
            Job cancelled = jobs.get(admin, job.id());
            assertEquals(JobState.CANCELLED, cancelled.state());
            assertEquals(7, cancelled.reached());
            assertEquals(2, cancelled.done());
            assertNull(cancelled.openKind());

            schedule("DELETE FROM scheduled_tasks WHERE task_instance = '" + COUNTY + ":" + job.id() + "'");
            jobs.resume(admin, job.id());
            Job done = ended(job.id());
            assertEquals(JobState.DONE, done.state());
            assertTrue(done.done() > 2);
            assertThrows(Refusal.class, () -> jobs.resume(admin, job.id()));
            assertThrows(Refusal.class, () -> jobs.cancel(admin, job.id()));
        });
    }

    @Test
    void aRunThatLostItsJobWritesNothingMore() {
        TenantBinding.run(COUNTY, () -> {
            Job job = unscheduled(admin);
            rows.take(job.id(), 1, 5, Instant.now());
            var lost = new JobRun(rows.findById(job.id()).orElseThrow(), rows, () -> true);
            assertEquals(1, rows.take(job.id(), 2, 5, Instant.now()), "another node takes it over");
            assertThrows(JobStopped.class, () -> lost.advance(new JobStep(9, 2, 1, List.of())));
            assertEquals(0, rows.finish(job.id(), 2, "DONE", "", Instant.now()));
            assertEquals(1, rows.finish(job.id(), 3, "CANCELLED", "", Instant.now()));
        });
    }

    @Test
    void aLockedStarterStopsIt() {
        Users users = RunningApp.bean(Users.class);
        String name = COUNTY + "-operator";
        Actor operator = RunningApp.actor(name);
        TenantBinding.run(COUNTY, () -> {
            Job job = unscheduled(operator);
            users.lock(admin, name);
            try {
                runner.run(new JobKey(COUNTY, job.id()), () -> false);
                Job stopped = jobs.get(admin, job.id());
                assertEquals(JobState.FAILED, stopped.state());
                assertTrue(stopped.message().startsWith("启动人已被锁定"));
                assertTrue(stopped.state().isResumable());
            } finally {
                users.unlock(admin, name);
            }
        });
    }

    @Test
    void theSweepFindsAJobThatWasNotScheduled() {
        long id = TenantBinding.call(COUNTY, () -> rows.save(job(admin)).id());
        assertEquals(JobState.DONE, ended(id).state());
    }

    @Test
    void onlyThoseWhoWorkOnTheWholeCountySeeIt() {
        Job job = ended(jobs.start(admin, JobKind.REDETERMINATION, TODAY));
        Actor stranger = RunningApp.actor("shiquan-admin");
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> jobs.get(stranger, job.id())).kind());
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> results.page(stranger, job.id(), 0, 10))
                        .kind());
        for (String other : List.of("province", COUNTY + "-township", "auditor")) {
            Actor actor = RunningApp.actor(other);
            assertThrows(Refusal.class, () -> jobs.list(actor, 0, 10));
            assertThrows(Refusal.class, () -> results.changes(actor, job.id()));
            assertThrows(Refusal.class, () -> jobs.start(actor, JobKind.REDETERMINATION, TODAY));
        }
        Actor narrow = new Actor(
                admin.userId(),
                "narrow",
                "只管一镇",
                Set.of(Role.COUNTY_OPERATOR),
                COUNTY,
                new Scope("230304100", null, null),
                1,
                false);
        assertThrows(Refusal.class, () -> jobs.get(narrow, job.id()));
        assertFalse(jobs.list(admin, 0, 10).isEmpty());
    }

    private static JobResult.Side assertNotNullSide(JobResult changed) {
        assertNotNull(changed.before());
        return changed.before();
    }

    /** A job that the schedule thinks is for another century, so that only the test runs it. */
    private Job unscheduled(Actor starter) {
        Job job = job(starter);
        schedule(
                "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version) VALUES ('job', '"
                        + COUNTY + ":" + job.id() + "', '2999-01-01', FALSE, 1)");
        return rows.save(job);
    }

    private static void schedule(String sql) {
        try (Connection connection = RunningApp.bean(Connections.class).platform();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Job job(Actor starter) {
        return new Job(
                RunningApp.bean(Ids.class).next(),
                JobKind.REDETERMINATION,
                JobState.WAITING,
                TODAY,
                0,
                0,
                0,
                0,
                0,
                starter.userId(),
                starter.displayName(),
                Instant.now(),
                null,
                null,
                "",
                JobKind.REDETERMINATION,
                1);
    }

    private Job ended(long id) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Job job = jobs.get(admin, id);
            if (!job.state().isOpen()) {
                return job;
            }
            assertTrue(Instant.now().isBefore(until), "the job has not ended: " + job);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        return TenantBinding.call(COUNTY, () -> {
            try (Connection connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    private static void execute(String sql) throws SQLException {
        TenantBinding.call(COUNTY, () -> {
            try (Connection connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
