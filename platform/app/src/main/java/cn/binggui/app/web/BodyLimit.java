package cn.binggui.app.web;

import cn.binggui.app.api.BodyTooLargeException;
import cn.binggui.app.api.Problem;
import cn.binggui.app.api.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refuses a request body over 1 MB, whether its length is announced or found out while reading. */
final class BodyLimit extends HttpFilter {
    static final int GREATEST_BYTES = 1_000_000;
    /** What is read and thrown away, so that a client that is still sending gets to see the answer. */
    private static final long DRAINED_BYTES = 64_000_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > GREATEST_BYTES) {
            drain(request);
            Problem problem = Problem.of(ProblemType.TOO_LARGE);
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem.toJson().getBytes(StandardCharsets.UTF_8));
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static void drain(HttpServletRequest request) throws IOException {
        byte[] buffer = new byte[65_536];
        long rest = DRAINED_BYTES;
        int count;
        while (rest > 0 && (count = request.getInputStream().read(buffer)) >= 0) {
            rest -= count;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream((HttpServletRequest) getRequest());
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final HttpServletRequest request;
        private final ServletInputStream stream;
        private long left = GREATEST_BYTES;

        LimitedStream(HttpServletRequest request) throws IOException {
            this.request = request;
            this.stream = request.getInputStream();
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                drain(request);
                throw new BodyTooLargeException();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
