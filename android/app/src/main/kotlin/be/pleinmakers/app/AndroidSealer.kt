package be.pleinmakers.app

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.security.KeyStore
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The key stays in the phone's own key store, where there is hardware in that, and never leaves it. */
class AndroidSealer : GcmSealer() {
    override fun keyToSeal(): SecretKey = kept() ?: make()

    override fun keyToUnseal(): SecretKey? = kept()

    private fun kept(): SecretKey? {
        val store = KeyStore.getInstance(STORE).apply { load(null) }
        return store.getKey(ALIAS, null) as SecretKey?
    }

    // Not bound to a lock screen: the nightly sync opens the phone while it is locked.
    private fun make(): SecretKey {
        val spec =
            KeyGenParameterSpec
                .Builder(ALIAS, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                .setKeySize(BITS)
                .build()
        return KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE).apply { init(spec) }.generateKey()
    }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "pleinmakers"
        const val BITS = 256
    }
}
