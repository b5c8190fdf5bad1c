package cn.binggui.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;

/** Hands out stored files, to this page alone: browsers take a file for what it was stored as, run nothing in it and keep no copy. */
public final class Downloads {
    private Downloads() {}

    /** Returns what saves a file under a name. */
    public static DownloadHandler saved(String name, String mediaType, Supplier<byte[]> content) {
        return event -> {
            event.setFileName(name);
            send(event, mediaType, content.get());
        };
    }

    /** Returns what shows a file in its place. */
    public static DownloadHandler shown(String mediaType, Supplier<byte[]> content) {
        return event -> {
            event.inline();
            send(event, mediaType, content.get());
        };
    }

    private static void send(DownloadEvent event, String mediaType, byte[] content) throws IOException {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType(mediaType);
        event.setContentLength(content.length);
        event.getOutputStream().write(content);
    }
}
