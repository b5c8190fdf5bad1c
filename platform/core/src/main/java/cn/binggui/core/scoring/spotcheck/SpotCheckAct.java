package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to a check.
 *
 * @param household the household that it was about; {@code null} where it was about the whole
 * @param reason in Chinese; empty where none was asked for
 */
public record SpotCheckAct(
        Kind kind, @Nullable Long household, Instant at, long actor, String actorName, String reason) {
    /** What is done to a check. */
    public enum Kind implements Term {
        CREATED("建立名单"),
        REFRESHED("刷新名单"),
        EXCLUDED("移出名单"),
        INCLUDED("恢复列入"),
        COMMITTED("承诺种子"),
        FROZEN("冻结名单"),
        DRAWN("公开种子并抽取"),
        DONE("办结");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }

        /** Tells whether it settles who stands on the list. */
        public boolean isOfList() {
            return this == CREATED || this == REFRESHED || this == EXCLUDED || this == INCLUDED;
        }
    }

    /** Reasons stay out of logs. */
    @Override
    public String toString() {
        return "SpotCheckAct[kind=%s]".formatted(kind);
    }
}
