package cn.binggui.core.household;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.Changed.Continued;
import cn.binggui.core.household.Changed.Ended;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works a change into a household, the same for a preview and for good.
 *
 * <p>It reads and stores nothing, so that a screen may show what becomes of the households before anybody saves it.
 */
@Singleton
public class Changes {
    private final Clock clock;

    /** @param clock tells today, after which no change may be dated */
    public Changes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns what becomes of the households that the change touches.
     *
     * @param before the household's newest revision
     * @throws Refusal BAD_INPUT with every mistake and what to do about it
     */
    public Changed apply(HouseholdState before, Change change) {
        Mistakes mistakes = new Mistakes();
        day(change.on(), before, mistakes);
        return switch (change) {
            case Change.Update update -> update(before, update, mistakes);
            case Change.Join join -> JoiningAndLeaving.join(before, join, mistakes);
            case Change.Leave leave -> JoiningAndLeaving.leave(before, leave, mistakes);
            case Change.NewHead newHead -> newHead(before, newHead, mistakes);
            case Change.Split split -> new Splitting(before, split, mistakes).apply();
            case Change.Merge merge -> {
                day(merge.on(), merge.other(), mistakes);
                yield new Merging(before, merge, mistakes).apply();
            }
            case Change.Move move -> move(before, move, mistakes);
            case Change.Close close -> close(before, close, mistakes);
        };
    }

    private void day(LocalDate on, HouseholdState before, Mistakes mistakes) {
        LocalDate since = before.facts().acceptedOn();
        if (on.isBefore(since)) {
            mistakes.add("on", "变更日期 %s 早于该户现有情况的起始日 %s，请填该日或以后的日期".formatted(on, since));
        }
        if (on.isAfter(LocalDate.now(clock))) {
            mistakes.add("on", "变更日期 %s 还没有到，请在当天或以后办理".formatted(on));
        }
    }

    private static Changed update(HouseholdState before, Change.Update update, Mistakes mistakes) {
        HouseholdFacts facts = update.facts();
        Set<String> old = Members.ids(before.facts());
        Set<String> now = Members.ids(facts);
        if (!now.containsAll(old)) {
            mistakes.add("facts.members", "更新情况不能减少人员（少了%s），请办理“减少人员”或“分户”".formatted(Members.without(old, now)));
        }
        if (!old.containsAll(now)) {
            mistakes.add("facts.members", "更新情况不能增加人员（多了%s），请办理“增加人员”或“并户”".formatted(Members.without(now, old)));
        }
        if (!Members.head(facts).id().equals(Members.head(before.facts()).id())) {
            mistakes.add("facts.members", "更新情况不能换户主，请办理“变更户主”");
        }
        if (!facts.township().equals(before.facts().township())) {
            mistakes.add("facts.township", "更新情况不能改乡镇（街道），请办理“迁移”");
        }
        KinshipTelling.oneSpouse(facts.members(), "facts.members", mistakes);
        Map<String, Long> persons = Persons.with(before, update.persons(), "persons.", mistakes);
        mistakes.refuse();
        HouseholdFacts dated = new FactsDraft(facts, update.on()).facts();
        return continued(before, new HouseholdState(before.village(), dated, persons), ChangeKind.UPDATED, "更新情况");
    }

    private static Changed newHead(HouseholdState before, Change.NewHead change, Mistakes mistakes) {
        HouseholdFacts facts = before.facts();
        Member chosen = Members.find(facts, change.head());
        if (chosen == null) {
            mistakes.add("head", Members.unknown(change.head()));
            throw mistakes.refusal();
        }
        if (chosen.relation() == Relation.APPLICANT) {
            mistakes.add("head", "“%s”已是户主，请选择另一名人员".formatted(chosen.id()));
            throw mistakes.refusal();
        }
        List<Member> members =
                new KinshipTelling(chosen.relation(), change.kinship(), mistakes).tell(facts.members(), chosen.id());
        KinshipTelling.oneSpouse(members, "kinship.relations", mistakes);
        mistakes.refuse();
        HouseholdFacts after =
                new FactsDraft(facts, change.on()).members(members).facts();
        return continued(
                before,
                new HouseholdState(before.village(), after, before.persons()),
                ChangeKind.HEAD_CHANGED,
                "变更户主：由%s变更为%s".formatted(Members.head(facts).id(), chosen.id()));
    }

    private static Changed move(HouseholdState before, Change.Move move, Mistakes mistakes) {
        Places.check(before, move.place(), mistakes);
        if (move.place().village().equals(before.village())) {
            mistakes.add("place.village", "迁入的村（社区）就是现在的村（社区），请选择另一个");
        }
        mistakes.refuse();
        String from = before.facts().township();
        String to = move.place().township();
        HouseholdFacts after =
                new FactsDraft(before.facts(), move.on()).township(to).facts();
        return continued(
                before,
                new HouseholdState(move.place().village(), after, before.persons()),
                ChangeKind.MOVED,
                from.equals(to) ? "迁移：在%s内迁往另一村（社区）".formatted(to) : "迁移：由%s迁往%s".formatted(from, to));
    }

    private static Changed close(HouseholdState before, Change.Close close, Mistakes mistakes) {
        mistakes.refuse();
        HouseholdFacts after = new FactsDraft(before.facts(), close.on()).facts();
        return new Changed(List.of(new Ended(
                before,
                new HouseholdState(before.village(), after, before.persons()),
                ChangeKind.CLOSED,
                "注销：" + close.reason().term(),
                Map.of())));
    }

    /** Returns the outcome of a change that touches only this household. */
    static Changed continued(HouseholdState before, HouseholdState after, ChangeKind kind, String note) {
        return new Changed(List.of(new Continued(before, after, kind, note)));
    }
}
