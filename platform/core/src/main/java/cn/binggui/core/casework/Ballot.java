package cn.binggui.core.casework;

import java.util.Optional;

/**
 * A vote among those who came.
 *
 * <p>No plan says how many must come; more than half of those invited is our reading, and so is that the side with more than half of
 * those present prevails.
 *
 * @param invited who should have come, without those who stood back
 * @param present who came and may vote
 */
public record Ballot(int invited, int present, int agree, int against, int abstain) {
    /** Returns in Chinese what is wrong with the numbers; empty where the vote is valid. */
    public Optional<String> mistake() {
        if (invited < 1 || present < 0 || agree < 0 || against < 0 || abstain < 0) {
            return Optional.of("票数不能为负，应到人数至少 1 人");
        }
        if (present > invited) {
            return Optional.of("实到 %d 人多于应到 %d 人，请核对".formatted(present, invited));
        }
        if (present * 2 <= invited) {
            return Optional.of("应到 %d 人、实到 %d 人，未过半数，表决无效；请改期或补足到会人员".formatted(invited, present));
        }
        if (agree + against + abstain != present) {
            return Optional.of("赞成、反对、弃权合计 %d 票，与实到 %d 人不符".formatted(agree + against + abstain, present));
        }
        return Optional.empty();
    }

    /** Returns whether more than half of those present agreed. */
    public boolean passed() {
        return agree * 2 > present;
    }

    /** Returns the vote in words, for example 应到 7 人、实到 5 人，赞成 4、反对 1、弃权 0，通过. */
    public String words() {
        return "应到 %d 人、实到 %d 人，赞成 %d、反对 %d、弃权 %d，%s"
                .formatted(invited, present, agree, against, abstain, passed() ? "通过" : "未通过");
    }
}
