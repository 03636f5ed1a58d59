package be.pleinmakers.app

import java.security.GeneralSecurityException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/**
 * Makes bytes unreadable without a key that does not lie beside them. [name] belongs to the seal, so that one file cannot
 * pass for another.
 */
interface Sealer {
    @Throws(GeneralSecurityException::class)
    fun seal(name: String, secret: ByteArray): ByteArray

    /** Throws [SecretLost] where the key is gone or the bytes are not those that were sealed; else what went wrong. */
    @Throws(GeneralSecurityException::class)
    fun unseal(name: String, sealed: ByteArray): ByteArray
}

/** No try will ever bring the secret back. */
class SecretLost(why: String) : GeneralSecurityException(why)

/** AES-GCM: a version, the nonce that the cipher chose, and the sealed bytes. */
abstract class GcmSealer : Sealer {
    /** The key to seal with; made where there is none. */
    protected abstract fun keyToSeal(): SecretKey

    /** The key that sealed, nothing where it is gone. Never makes one: a new key opens nothing. */
    protected abstract fun keyToUnseal(): SecretKey?

    override fun seal(name: String, secret: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.ENCRYPT_MODE, keyToSeal())
        cipher.updateAAD(name.toByteArray())
        return byteArrayOf(VERSION) + cipher.iv + cipher.doFinal(secret)
    }

    override fun unseal(name: String, sealed: ByteArray): ByteArray {
        if (sealed.size < HEAD + TAG || sealed[0] != VERSION) throw SecretLost("form")
        val key = keyToUnseal() ?: throw SecretLost("key")
        val cipher = Cipher.getInstance(TRANSFORMATION)
        cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG * Byte.SIZE_BITS, sealed, 1, NONCE))
        cipher.updateAAD(name.toByteArray())
        return try {
            cipher.doFinal(sealed, HEAD, sealed.size - HEAD)
        } catch (_: AEADBadTagException) {
            throw SecretLost("bytes")
        }
    }

    private companion object {
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val VERSION: Byte = 1
        const val NONCE = 12
        const val HEAD = 1 + NONCE
        const val TAG = 16
    }
}
