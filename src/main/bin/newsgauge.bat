@echo off
rem Starts newsgauge with the jars in lib\, which stands beside the folder of this script.
setlocal
set "home=%~dp0.."
set "java=java"
rem Some set it with quotation marks around it.
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo newsgauge: Java 17 or later is needed; set JAVA_HOME to it 1>&2
  exit /b 1
)
rem One article is over before the full compiler has warmed up; a corpus is not.
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="compare" set "options="
if "%~1"=="evaluate" set "options="
if "%~1"=="train" set "options="
"%java%" -Djava.awt.headless=true %options% %JAVA_OPTS% -cp "%home%\lib\*" org.newsgauge.cli.Main %*
exit /b %errorlevel%
