package cn.binggui.core.verification;

/** By which way a county reaches its verification platform. */
public enum Channel {
    HTTP("核对平台接口"),
    FILES("核对文件交换"),
    SIMULATED("模拟核对平台（模拟数据）");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
