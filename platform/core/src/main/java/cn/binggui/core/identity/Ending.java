package cn.binggui.core.identity;

/** Why a web session ended. */
public enum Ending {
    /** The person logged out. */
    LOGGED_OUT,
    /** The person ended it from another session. */
    ENDED_ELSEWHERE,
    /** Nothing was done for too long. */
    IDLE,
    /** It lasted as long as a session may. */
    EXPIRED,
    /** The user's password, roles, scope or lock changed. */
    USER_CHANGED
}
