package cn.binggui.app.scoring;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.core.scoring.spotcheck.SpotCheckWork;
import cn.binggui.core.scoring.spotcheck.SpotChecks;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households that are confirmed in a month of their own, and a check that is drawn from them. */
public final class SpotCheckCases {
    private SpotCheckCases() {}

    /** Carries cases to their end, some in one category and the others in another. */
    public static List<CarriedCase> confirmed(String county, LocalDate opened, int allowances, int margins) {
        List<CarriedCase> cases = new ArrayList<>();
        while (cases.size() < allowances + margins) {
            cases.add(CarriedCase.of(county, opened));
        }
        for (int i = 0; i < cases.size(); i++) {
            CarriedCase each = cases.get(i);
            each.to(StepKind.REGISTRATION, i < allowances ? Category.SUBSISTENCE_ALLOWANCE : Category.ALLOWANCE_MARGIN);
            each.done(each.open());
        }
        return cases;
    }

    /** Makes a check of a period and draws it: the county's admin has the list, its first evaluator the seed. */
    public static long drawn(String county, LocalDate from, LocalDate to) {
        SpotCheckWork work = RunningApp.bean(SpotCheckWork.class);
        Actor admin = RunningApp.actor(county + "-admin");
        long id = work.create(admin, from, to);
        work.commit(RunningApp.actor(county + "-evaluator"), id, version(admin, id));
        work.freeze(admin, id, version(admin, id));
        work.draw(admin, id, version(admin, id));
        return id;
    }

    /** Returns the version that the person would have before them. */
    public static int version(Actor reader, long id) {
        return view(reader, id).check().version();
    }

    public static SpotCheckView view(Actor reader, long id) {
        return RunningApp.bean(SpotChecks.class).get(reader, id);
    }
}
