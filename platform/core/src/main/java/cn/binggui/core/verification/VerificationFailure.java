package cn.binggui.core.verification;

/** Says in Chinese, without identities or facts, why a platform could not be asked or its answer not be taken. */
public final class VerificationFailure extends Exception {
    private final Kind kind;

    /** What is to be done about it. */
    public enum Kind {
        /** The platform is away; later it may serve. */
        UNAVAILABLE,
        /** The answer does not fit; a better one may come. */
        MALFORMED,
        /** The platform no longer knows the request; it is to be sent again. */
        FORGOTTEN,
        /** It will not get better by itself. */
        REFUSED
    }

    public VerificationFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the Chinese words for the clerk. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
