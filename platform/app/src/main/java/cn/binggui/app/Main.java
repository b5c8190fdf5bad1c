package cn.binggui.app;

/** Starts the program from the command line, or carries out one command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0) {
            System.exit(new Commands(System.getenv(), System.out).run(args));
        }
        long begun = System.nanoTime();
        Application application;
        try {
            application = Application.start(System.getenv());
        } catch (RuntimeException e) {
            System.err.println("并轨未能启动：" + e.getMessage());
            e.printStackTrace();
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(application::close));
        if (!application.shownPasswords().isEmpty()) {
            System.out.println("以下初始密码只显示这一次：");
            application.shownPasswords().forEach((user, password) -> System.out.printf("  %-24s %s%n", user, password));
        }
        System.out.printf(
                "并轨已启动（%.1f 秒）：http://localhost:%d/%n", (System.nanoTime() - begun) / 1e9, application.port());
    }
}
