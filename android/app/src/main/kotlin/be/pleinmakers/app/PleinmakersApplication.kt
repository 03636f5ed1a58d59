package be.pleinmakers.app

import android.app.Application
import android.content.Context
import be.pleinmakers.core.KeyStore
import be.pleinmakers.core.PhoneClock
import java.io.File

/** Holds the phone. Tests bring another sealer, clock and server. */
open class PleinmakersApplication : Application() {
    // Folders that Android neither backs up nor carries to another phone.
    open val phones by lazy { Phones(File(noBackupFilesDir, "phone"), keys(), clock()) }

    /** Where residents find their neighbourhood. */
    open val server: String get() = getString(R.string.server_address)

    protected open fun keys(): KeyStore = KeystoreKeys(File(noBackupFilesDir, "keys"), AndroidSealer())

    protected open fun clock(): PhoneClock? = null
}

val Context.pleinmakers: PleinmakersApplication get() = applicationContext as PleinmakersApplication

/** The language of the device, until she chooses another in the app. */
val Context.language: String get() = resources.configuration.locales[0].language
