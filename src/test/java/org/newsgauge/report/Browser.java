package org.newsgauge.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, steered by its own driver. Downloads nothing. */
final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser");

  private final ChromeDriver driver;
  private String page = "";

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Opens the browser of this machine; skips the test where there is none, and says so. */
  static Browser openOrSkip(Path profile) {
    File browser =
        BROWSERS.stream().map(Browser::find).filter(f -> f != null).findFirst().orElse(null);
    File steering = find("chromedriver");
    assumeTrue(
        browser != null && steering != null,
        "skipped: no chromium with chromedriver on the PATH (Debian: apt-get install chromium"
            + " chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    Browser opened =
        new Browser(
            new ChromeDriver(
                new ChromeDriverService.Builder()
                    .usingDriverExecutable(steering)
                    .usingAnyFreePort()
                    .build(),
                options));
    // What a payload would call tells on itself, before any script of the page runs.
    opened.command(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            "window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'fetch', 'open'])"
                + " window[name] = (...what) => { window.ran.push(name + ' ' + what); };"));
    return opened;
  }

  private static File find(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst()
        .orElse(null);
  }

  /** One command of the DevTools protocol. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** {@code medium} is "screen" or "print"; {@code scheme} is "light" or "dark". */
  void show(String medium, String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Loads a page anew and forgets what was logged before. */
  void open(Path page) {
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    this.page = page.toUri().toString();
    driver.get(this.page);
  }

  /** What the console complains of, and every request but that of the page itself. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add("console: " + entry.getMessage());
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode event = event(entry.getMessage());
      if (event.path("method").asText().equals("Network.webSocketCreated")) {
        complaints.add("socket: " + event.path("params").path("url").asText());
      } else if (event.path("method").asText().equals("Network.requestWillBeSent")) {
        String url = event.path("params").path("request").path("url").asText();
        if (!url.equals(page) && !url.startsWith("data:font/woff2;")) {
          complaints.add("request: " + url);
        }
      }
    }
    return complaints;
  }

  private static JsonNode event(String message) {
    try {
      return new ObjectMapper().readTree(message).path("message");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  @SuppressWarnings("unchecked")
  List<Object> list(String script, Object... arguments) {
    return (List<Object>) driver.executeScript(script, arguments);
  }

  /** What axe-core, with all its rules, finds wrong: rule, and the first element. */
  @SuppressWarnings("unchecked")
  List<Object> violations() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    driver.manage().timeouts().scriptTimeout(java.time.Duration.ofMinutes(3));
    return (List<Object>)
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document, {resultTypes: ['violations'], preload: false}).then("
                + "r => done(r.violations.map(v => v.id + ': ' + v.help + ' '"
                + " + v.nodes.length + ' ' + v.nodes[0].html + ' ' + v.nodes[0].failureSummary)),"
                + " e => done(['axe failed: ' + e]));");
  }

  WebElement find(By what) {
    return driver.findElement(what);
  }

  void press(Keys... keys) {
    new org.openqa.selenium.interactions.Actions(driver).sendKeys(keys).perform();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
