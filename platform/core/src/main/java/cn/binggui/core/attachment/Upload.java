package cn.binggui.core.attachment;

import cn.binggui.core.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that somebody sent, checked and fit to be stored. */
public final class Upload {
    private static final String PATH = "file";
    private static final int MEGABYTE = 1 << 20;
    private static final int PDF_TRAILER_WITHIN = 1024;

    /** The entry of a trailer, which stands in plain letters even where everything else is compressed. */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(\\d+\\s+\\d+\\s+R|<<)");

    private final AttachmentType type;
    private final byte[] content;
    private final Attachment.@Nullable PixelSize picture;

    private Upload(AttachmentType type, byte[] content, Attachment.@Nullable PixelSize picture) {
        this.type = type;
        this.content = content;
        this.picture = picture;
    }

    /**
     * Checks a file and makes it fit to be stored: a picture is drawn anew as JPEG, a PDF stays as it is.
     *
     * @throws Refusal BAD_INPUT, path {@code file}, with what to do, where it is empty, too large, unreadable or of no type that is taken
     */
    public static Upload of(byte[] content) {
        if (content.length == 0) {
            throw refused("文件是空的，请重新选择文件后上传");
        }
        if (content.length > Attachment.LARGEST) {
            throw refused("文件超过 %d MB，请压缩、降低拍照分辨率或拆成几个文件后上传".formatted(Attachment.LARGEST / MEGABYTE));
        }
        UploadFormat format =
                UploadFormat.of(content).orElseThrow(() -> refused("只能上传照片（JPG、PNG、WebP）和 PDF 文件，请转换格式后上传"));
        return switch (format) {
            case JPEG, PNG, WEBP -> picture(content, format);
            case PDF -> paper(content);
            case HEIC -> throw refused("暂不支持这种照片格式（HEIC），请在手机“设置—相机—格式”中选择“兼容性最佳”后重新拍照，或转换成 JPG 后上传");
        };
    }

    /** Returns what it is stored as. */
    public AttachmentType type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    /** Returns the size of the picture; {@code null} for a paper. */
    Attachment.@Nullable PixelSize picture() {
        return picture;
    }

    static Refusal refused(String message) {
        return Refusal.badInput(PATH, message);
    }

    private static Upload picture(byte[] content, UploadFormat format) {
        Pictures.Picture picture = Pictures.read(content, format);
        return new Upload(AttachmentType.JPEG, picture.jpeg(), picture.size());
    }

    private static Upload paper(byte[] content) {
        int tail = Math.max(0, content.length - PDF_TRAILER_WITHIN);
        if (!UploadFormat.text(content, tail, PDF_TRAILER_WITHIN).contains("%%EOF")) {
            throw refused("PDF 文件不完整或已损坏，请重新生成后上传");
        }
        if (ENCRYPTED.matcher(UploadFormat.text(content, 0, content.length)).find()) {
            throw refused("PDF 文件设有密码或使用限制，请取消密码后上传");
        }
        return new Upload(AttachmentType.PDF, content, null);
    }
}
