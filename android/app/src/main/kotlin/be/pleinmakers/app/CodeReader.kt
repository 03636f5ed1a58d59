package be.pleinmakers.app

import android.content.ContentResolver
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.net.Uri
import com.google.zxing.BarcodeFormat
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.MultiFormatReader
import com.google.zxing.NotFoundException
import com.google.zxing.RGBLuminanceSource
import com.google.zxing.common.HybridBinarizer
import java.io.IOException

/** Reads the text of a QR code from a picture; nothing where there is none. */
fun interface CodeReader {
    fun read(picture: Bitmap): String?
}

/** In the app itself: no picture leaves the phone. */
class ZxingReader : CodeReader {
    override fun read(picture: Bitmap): String? {
        val pixels = IntArray(picture.width * picture.height)
        picture.getPixels(pixels, 0, picture.width, 0, 0, picture.width, picture.height)
        val source = RGBLuminanceSource(picture.width, picture.height, pixels)
        val hints = mapOf(DecodeHintType.POSSIBLE_FORMATS to listOf(BarcodeFormat.QR_CODE), DecodeHintType.TRY_HARDER to true)
        return try {
            MultiFormatReader().decode(BinaryBitmap(HybridBinarizer(source)), hints).text
        } catch (_: NotFoundException) {
            null
        }
    }
}

/** A picked picture, small enough to read a code from; nothing where it is no picture. */
fun ContentResolver.picture(address: Uri): Bitmap? =
    try {
        val size = BitmapFactory.Options().apply { inJustDecodeBounds = true }
        openInputStream(address)?.use { BitmapFactory.decodeStream(it, null, size) }
        val small = BitmapFactory.Options().apply { inSampleSize = maxOf(1, maxOf(size.outWidth, size.outHeight) / SIDE) }
        openInputStream(address)?.use { BitmapFactory.decodeStream(it, null, small) }
    } catch (_: IOException) {
        null
    }

private const val SIDE = 1200
