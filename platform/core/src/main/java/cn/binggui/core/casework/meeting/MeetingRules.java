package cn.binggui.core.casework.meeting;

import cn.binggui.core.Refusal;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.Participant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who votes on which case, and what makes a resolution valid. */
public final class MeetingRules {
    private static final int LONGEST = 200;
    private static final int FEWEST_MEMBERS = 2;

    private MeetingRules() {}

    /** Returns the members who may vote on a case, whether or not they came: who handled it reports only, and who is tied to it leaves. */
    public static List<Meeting.Member> voters(Meeting meeting, Meeting.Minute minute) {
        return meeting.members().stream()
                .filter(member -> !minute.conflicts().containsKey(member.number()))
                .filter(member -> !minute.reporting().contains(member.number()))
                .toList();
    }

    /** Counts the votes on a case. */
    public static Ballot ballot(Meeting meeting, Meeting.Minute minute) {
        List<Meeting.Member> voters = voters(meeting, minute);
        int present = (int) voters.stream().filter(Meeting.Member::present).count();
        return new Ballot(
                voters.size(),
                present,
                count(voters, minute, Vote.AGREE),
                count(voters, minute, Vote.AGAINST),
                count(voters, minute, Vote.ABSTAIN));
    }

    /** Returns those who voted, as the case's file names them. */
    static List<Participant> participants(Meeting meeting, Meeting.Minute minute) {
        return voters(meeting, minute).stream()
                .filter(Meeting.Member::present)
                .map(member -> new Participant(member.user(), member.name()))
                .toList();
    }

    /** Returns the members who handled a case. */
    static Set<Integer> reporting(List<Meeting.Member> members, Set<Long> handled) {
        return members.stream()
                .filter(member -> member.user() != null && handled.contains(member.user()))
                .map(Meeting.Member::number)
                .collect(Collectors.toSet());
    }

    private static int count(List<Meeting.Member> voters, Meeting.Minute minute, Vote vote) {
        return (int) voters.stream()
                .filter(Meeting.Member::present)
                .filter(member -> minute.votes().get(member.number()) == vote)
                .count();
    }

    /** Returns in Chinese what still stands against closing the meeting with this on a case; {@code null} where nothing does. */
    public static @Nullable String mistake(Meeting meeting, Meeting.Minute minute, MeetingCase of) {
        Result result = minute.result();
        if (result == null) {
            return "还没有结果，请选择同意、不同意或暂缓";
        }
        if (result == Result.DEFERRED) {
            return minute.words().isBlank() ? "请写明暂缓的原因" : null;
        }
        if (of.kinship() && minute.conflicts().isEmpty() && !minute.asked()) {
            return "这是近亲属备案的案卷，请登记应回避的人员，或勾选“已逐人询问，无利害关系”";
        }
        if (of.seq() != meeting.item(of.id()).seen()) {
            return "案卷在会议期间又有新的办理，请选择暂缓，核对后另行上会";
        }
        Ballot ballot = ballot(meeting, minute);
        if (ballot.invited() < 1) {
            return "没有可以表决的人员";
        }
        int open = ballot.present() - ballot.agree() - ballot.against() - ballot.abstain();
        if (ballot.present() * 2 > ballot.invited() && open > 0) {
            return "还有 %d 人没有表决".formatted(open);
        }
        if (ballot.mistake().isPresent()) {
            return ballot.mistake().get();
        }
        if (ballot.passed() != (result == Result.AGREED)) {
            return "表决%s，与结果“%s”不符；不能形成一致意见的请选择暂缓".formatted(ballot.passed() ? "通过" : "未通过", result.term());
        }
        if (result == Result.DISAGREED && minute.words().isBlank()) {
            return "请写明不同意的理由";
        }
        return of.decides() && result == Result.AGREED && minute.category() == null ? "请选择确认的类别" : null;
    }

    /** Refuses votes by those who have none. */
    static void requireVotes(Meeting meeting, Meeting.Minute minute, MeetingCase of) {
        Set<Integer> known = new HashSet<>();
        meeting.members().forEach(member -> known.add(member.number()));
        if (!known.containsAll(minute.votes().keySet())
                || !known.containsAll(minute.conflicts().keySet())) {
            throw Refusal.badInput("votes", "表决人不在到会名单中，请刷新");
        }
        for (Meeting.Member member : meeting.members()) {
            if (!minute.votes().containsKey(member.number())) {
                continue;
            }
            if (minute.reporting().contains(member.number())) {
                throw Refusal.forbidden("%s经办或调查过案卷 %s，可以到会汇报，不能表决".formatted(member.name(), of.number()));
            }
            if (minute.conflicts().containsKey(member.number())) {
                throw Refusal.badInput("votes", "%s已就案卷 %s 申报回避，不能表决".formatted(member.name(), of.number()));
            }
            if (!member.present()) {
                throw Refusal.badInput("votes", "%s没有到会，不能表决".formatted(member.name()));
            }
        }
    }

    /** Refuses a plan with which no meeting can be held. */
    static void requirePlan(MeetingPlan plan) {
        List<Refusal.Mistake> mistakes = new ArrayList<>();
        filled(mistakes, "title", plan.head().title(), "请填写会议名称");
        filled(mistakes, "place", plan.head().place(), "请填写地点");
        filled(mistakes, "chair", plan.head().chair(), "请填写主持人");
        filled(mistakes, "recorder", plan.head().recorder(), "请填写记录人");
        if (plan.members().size() < FEWEST_MEMBERS) {
            mistakes.add(new Refusal.Mistake("members", "参会人员至少 %d 人".formatted(FEWEST_MEMBERS)));
        }
        Set<Object> seen = new HashSet<>();
        for (MeetingPlan.Invited each : plan.members()) {
            Object who = each.user() == null ? each.name().strip() : each.user();
            if (each.name().isBlank()) {
                mistakes.add(new Refusal.Mistake("members", "参会人员要有姓名"));
            } else if (!seen.add(who)) {
                mistakes.add(new Refusal.Mistake("members", "%s在名单中出现了两次".formatted(each.name())));
            }
        }
        if (plan.cases().isEmpty()) {
            mistakes.add(new Refusal.Mistake("cases", "请至少选择一个案卷"));
        } else if (new HashSet<>(plan.cases()).size() < plan.cases().size()) {
            mistakes.add(new Refusal.Mistake("cases", "同一个案卷选了两次"));
        }
        if (!mistakes.isEmpty()) {
            throw mistakes.size() == 1
                    ? Refusal.badInput(
                            mistakes.getFirst().path(), mistakes.getFirst().message())
                    : Refusal.badInput(mistakes);
        }
    }

    private static void filled(List<Refusal.Mistake> mistakes, String path, String text, String otherwise) {
        if (text.isBlank()) {
            mistakes.add(new Refusal.Mistake(path, otherwise));
        } else if (text.length() > LONGEST) {
            mistakes.add(new Refusal.Mistake(path, "不能超过 %d 字".formatted(LONGEST)));
        }
    }
}
