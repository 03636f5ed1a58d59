package be.pleinmakers.app

import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The phone's key store as a field: Robolectric has none. */
class SoftwareSealer : GcmSealer() {
    var key: SecretKey? = null

    override fun keyToSeal(): SecretKey =
        key ?: KeyGenerator.getInstance("AES").apply { init(256) }.generateKey().also { key = it }

    override fun keyToUnseal(): SecretKey? = key
}
