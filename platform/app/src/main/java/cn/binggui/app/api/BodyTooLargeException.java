package cn.binggui.app.api;

import java.io.IOException;

/** The body of a request turned out larger than 1 MB while it was read. */
public final class BodyTooLargeException extends IOException {
    public BodyTooLargeException() {
        super("request body too large");
    }
}
