package cn.binggui.core.scoring.round;

/** What a person may do with an item. */
public enum ItemDeed {
    SELF_ASSESS,
    MARK,
    ENTER,
    SEND_BACK,
    APPEAL,
    ANSWER,
    CORRECT;

    static ItemDeed of(ItemEvent event) {
        return switch (event) {
            case ItemEvent.SelfAssessed _ -> SELF_ASSESS;
            case ItemEvent.Marked _ -> MARK;
            case ItemEvent.Entered _ -> ENTER;
            case ItemEvent.SentBack _ -> SEND_BACK;
            case ItemEvent.Appealed _ -> APPEAL;
            case ItemEvent.Answered _ -> ANSWER;
            case ItemEvent.Corrected _ -> CORRECT;
        };
    }
}
