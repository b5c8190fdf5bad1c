package cn.binggui.core.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Service;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Why a member leaves a household.
 *
 * <p>For some reasons the facts have a field by which the county's plan rules; such a member may also stay listed among
 * the candidates, so that the result names the sentence by which he is not counted.
 */
public enum LeaveReason implements Term {
    DIED("死亡", null),
    MARRIED_OUT("出嫁", member -> member.marriedOut = true),
    IMPRISONED("服刑", member -> member.custody = Custody.IMPRISONED),
    COMPULSORY_REHABILITATION("强制隔离戒毒", member -> member.custody = Custody.COMPULSORY_REHABILITATION),
    DECLARED_MISSING("宣告失踪", member -> member.missing = Missing.DECLARED),
    ENLISTED("应征入伍（义务兵）", member -> member.service = Service.CONSCRIPT),
    MOVED_OUT("户口迁出", null),
    OTHER("其他原因", null);

    private final String term;
    private final @Nullable Consumer<MemberDraft> mark;

    LeaveReason(String term, @Nullable Consumer<MemberDraft> mark) {
        this.term = term;
        this.mark = mark;
    }

    @Override
    public String term() {
        return term;
    }

    /** Returns whether a member may stay listed with the reason marked in the facts. */
    public boolean maybeListed() {
        return mark != null;
    }

    /** Marks the reason in the facts of one who stays listed. */
    void mark(MemberDraft member) {
        if (mark == null) {
            throw new IllegalStateException("the facts have no field for " + this);
        }
        mark.accept(member);
    }
}
