package cn.binggui.core.scoring.spotcheck;

/** What a person may do with a check now. */
public enum SpotCheckDeed {
    EDIT_LIST,
    COMMIT,
    FREEZE,
    DRAW,
    RECORD,
    FINISH
}
