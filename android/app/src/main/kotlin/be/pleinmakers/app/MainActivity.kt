package be.pleinmakers.app

import android.Manifest
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.PickVisualMediaRequest
import androidx.activity.result.contract.ActivityResultContracts
import androidx.activity.viewModels
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.lifecycleScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import be.pleinmakers.ui.AppScreen
import kotlinx.coroutines.flow.distinctUntilChanged
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch

/** The window: everything that is drawn and done is in the app's model. */
class MainActivity : ComponentActivity() {
    private val holder by viewModels<AppHolder> { viewModelFactory { initializer { AppHolder(application) } } }
    private val picture = registerForActivityResult(ActivityResultContracts.PickVisualMedia()) { holder.pictures.picked(it) }
    private val permission = registerForActivityResult(ActivityResultContracts.RequestPermission()) { }

    override fun onCreate(savedInstanceState: Bundle?) {
        // Before anything is drawn: what comes first is not known yet.
        protect(true)
        enableEdgeToEdge()
        super.onCreate(savedInstanceState)
        holder.pictures.attach { picture.launch(PickVisualMediaRequest(ActivityResultContracts.PickVisualMedia.ImageOnly)) }
        if (savedInstanceState == null) follow(intent)
        val model = holder.model
        val fonts = androidFonts(assets)
        setContent {
            val state by model.state.collectAsState()
            BackHandler(enabled = state.canGoBack) { model.back() }
            AppScreen(state, fonts, isSystemInDarkTheme(), onBack = { model.back() }, onIntent = model::send)
        }
        lifecycleScope.launch { model.state.map { it.personal }.distinctUntilChanged().collect(::protect) }
        lifecycleScope.launch {
            model.state.first { it.tab != null }
            begun(asking = savedInstanceState == null)
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        follow(intent)
    }

    override fun onStart() {
        super.onStart()
        Notices(this).clear()
    }

    override fun onStop() {
        super.onStop()
        // What was recorded just now goes on its way, also when Android ends the process.
        if (holder.model.state.value.tab != null) SyncPlan(this).soon()
    }

    override fun onDestroy() {
        holder.pictures.detach()
        super.onDestroy()
    }

    /** The phone belongs somewhere: from now on it syncs by itself, and may say when it cannot. */
    private fun begun(asking: Boolean) {
        SyncPlan(this).daily()
        if (asking && !Notices(this).mayShow() && Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            permission.launch(Manifest.permission.POST_NOTIFICATIONS)
        }
    }

    private fun follow(intent: Intent) {
        val link =
            when (intent.action) {
                Intent.ACTION_VIEW -> intent.dataString
                Intent.ACTION_SEND -> intent.getStringExtra(Intent.EXTRA_TEXT)
                else -> null
            }
        link?.let(holder::follow)
    }

    private fun protect(personal: Boolean) {
        val secure = WindowManager.LayoutParams.FLAG_SECURE
        if (personal) window.addFlags(secure) else window.clearFlags(secure)
    }
}
