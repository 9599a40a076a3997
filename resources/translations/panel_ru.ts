<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>There is no screen to open a window on.</source>
        <translation>Нет экрана, на котором можно открыть окно.</translation>
    </message>
    <message>
        <source>Start it in a desktop session, or use it in a terminal: see inception-panel --help.</source>
        <translation>Запустите программу в графическом сеансе или работайте в терминале: см. inception-panel --help.</translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>--images goes together with --volumes.</source>
        <translation>--images указывают вместе с --volumes.</translation>
    </message>
    <message>
        <source>Without --volumes the data would outlive its images.</source>
        <translation>Без --volumes данные пережили бы свои образы.</translation>
    </message>
    <message>
        <source>Nothing of the project %1 is there to remove.</source>
        <translation>От проекта %1 удалять нечего.</translation>
    </message>
    <message>
        <source>Nobody can be asked here whether this may go.</source>
        <translation>Здесь некого спросить, можно ли это удалить.</translation>
    </message>
    <message>
        <source>Type yes to go on:</source>
        <translation>Введите yes, чтобы продолжить:</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Ничего не удалено.</translation>
    </message>
    <message>
        <source>See inception-panel --help.</source>
        <translation>См. inception-panel --help.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” takes no further words.</source>
        <translation>«%1» не принимает других слов.</translation>
    </message>
    <message>
        <source>The option --%1 does not go with this command.</source>
        <translation>Параметр --%1 к этой команде не относится.</translation>
    </message>
    <message>
        <source>--tail takes a number of lines.</source>
        <translation>--tail принимает число строк.</translation>
    </message>
    <message>
        <source>The project has no service “%1”.</source>
        <translation>В проекте нет сервиса «%1».</translation>
    </message>
    <message>
        <source>“inception-panel status” lists its services.</source>
        <translation>Список сервисов: «inception-panel status».</translation>
    </message>
    <message>
        <source>not created</source>
        <translation>не создан</translation>
    </message>
    <message>
        <source>exited (%1)</source>
        <translation>завершён (%1)</translation>
    </message>
    <message>
        <source>MACHINE</source>
        <translation>МАШИНА</translation>
    </message>
    <message>
        <source>DRIVER</source>
        <translation>ДРАЙВЕР</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>СОСТОЯНИЕ</translation>
    </message>
    <message>
        <source>ENGINE</source>
        <translation>ДВИЖОК</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>ПРОБЛЕМА</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>СЕРВИС</translation>
    </message>
    <message>
        <source>CONTAINER</source>
        <translation>КОНТЕЙНЕР</translation>
    </message>
    <message>
        <source>PORTS</source>
        <translation>ПОРТЫ</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>С</translation>
    </message>
    <message>
        <source>RESTARTS</source>
        <translation>ПЕРЕЗАПУСКИ</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>ЧТО</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>SIZE</source>
        <translation>РАЗМЕР</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Откройте %1</translation>
    </message>
    <message>
        <source>“%1” is not the absolute path of a compose file.</source>
        <translation>«%1» — не абсолютный путь к файлу compose.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a compose project.</source>
        <translation>«%1» не может быть именем проекта compose.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a service.</source>
        <translation>«%1» не может быть именем сервиса.</translation>
    </message>
    <message>
        <source>No machine is chosen to run the project on.</source>
        <translation>Не выбрана машина, на которой запускать проект.</translation>
    </message>
    <message>
        <source>Choose a machine.</source>
        <translation>Выберите машину.</translation>
    </message>
    <message>
        <source>The project wants to set the variable “%1”, which would change the tools themselves.</source>
        <translation>Проект хочет задать переменную «%1», которая изменила бы сами инструменты.</translation>
    </message>
    <message>
        <source>Give the variable another name in the compose file.</source>
        <translation>Назовите переменную в файле compose иначе.</translation>
    </message>
    <message>
        <source>The value of the variable “%1” contains a NUL character.</source>
        <translation>В значении переменной «%1» есть символ NUL.</translation>
    </message>
    <message>
        <source>Set another value.</source>
        <translation>Задайте другое значение.</translation>
    </message>
    <message>
        <source>Compose cannot use the certificates of “%1”.</source>
        <translation>Compose не может использовать сертификаты «%1».</translation>
    </message>
    <message>
        <source>Put ca.pem, cert.pem and key.pem into one folder.</source>
        <translation>Положите ca.pem, cert.pem и key.pem в одну папку.</translation>
    </message>
    <message>
        <source>Compose could not read the project: %1</source>
        <translation>Compose не смог прочитать проект: %1</translation>
    </message>
    <message>
        <source>Compose could not build the images: %1</source>
        <translation>Compose не смог собрать образы: %1</translation>
    </message>
    <message>
        <source>Compose could not start the stack: %1</source>
        <translation>Compose не смог запустить стек: %1</translation>
    </message>
    <message>
        <source>Compose could not stop the stack: %1</source>
        <translation>Compose не смог остановить стек: %1</translation>
    </message>
    <message>
        <source>Compose could not remove the stack: %1</source>
        <translation>Compose не смог удалить стек: %1</translation>
    </message>
    <message>
        <source>Compose could not restart the service: %1</source>
        <translation>Compose не смог перезапустить сервис: %1</translation>
    </message>
    <message>
        <source>Compose could not rebuild the service: %1</source>
        <translation>Compose не смог пересобрать сервис: %1</translation>
    </message>
    <message>
        <source>Compose was cancelled.</source>
        <translation>Compose отменён.</translation>
    </message>
    <message>
        <source>Run it again: it goes on where it stopped.</source>
        <translation>Запустите снова: работа продолжится с места остановки.</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>код завершения %1</translation>
    </message>
    <message>
        <source>Look at the details, then try again.</source>
        <translation>Посмотрите подробности, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The engine does not accept our certificate.</source>
        <translation>Движок не принимает наш сертификат.</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate cannot be trusted: %1</source>
        <translation>Сертификату движка нельзя доверять: %1</translation>
    </message>
    <message>
        <source>The engine did not answer in time.</source>
        <translation>Движок не ответил вовремя.</translation>
    </message>
    <message>
        <source>Check that the machine runs and is not overloaded, then try again.</source>
        <translation>Проверьте, что машина работает и не перегружена, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>Движок не отвечает.</translation>
    </message>
    <message>
        <source>The engine at %1 does not answer.</source>
        <translation>Движок по адресу %1 не отвечает.</translation>
    </message>
    <message>
        <source>Start the machine, then try again.</source>
        <translation>Запустите машину, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The engine cannot be reached.</source>
        <translation>До движка не достучаться.</translation>
    </message>
    <message>
        <source>The machine&apos;s disk is full.</source>
        <translation>Диск машины заполнен.</translation>
    </message>
    <message>
        <source>Remove unused images and build cache, or data you no longer need.</source>
        <translation>Удалите неиспользуемые образы и кэш сборки или ненужные данные.</translation>
    </message>
    <message>
        <source>Port %1 of the machine is already taken.</source>
        <translation>Порт %1 машины уже занят.</translation>
    </message>
    <message>
        <source>Port %1, which %2 publishes, is already taken on the machine.</source>
        <translation>Порт %1, который публикует %2, уже занят на машине.</translation>
    </message>
    <message>
        <source>Stop what uses port %1, or publish another port in the compose file.</source>
        <translation>Остановите то, что занимает порт %1, или укажите другой порт в файле compose.</translation>
    </message>
    <message>
        <source>Another project already has a container called %1.</source>
        <translation>У другого проекта уже есть контейнер с именем %1.</translation>
    </message>
    <message>
        <source>Remove that container, or give this one another name.</source>
        <translation>Удалите тот контейнер или дайте этому другое имя.</translation>
    </message>
    <message>
        <source>The project&apos;s network uses addresses that another network has.</source>
        <translation>Сеть проекта использует адреса, занятые другой сетью.</translation>
    </message>
    <message>
        <source>Remove unused networks, or set another subnet in the compose file.</source>
        <translation>Удалите неиспользуемые сети или укажите другую подсеть в файле compose.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist on the machine.</source>
        <translation>На машине нет папки %1.</translation>
    </message>
    <message>
        <source>Create it on the machine; bringing the stack up does that for data folders.</source>
        <translation>Создайте её на машине; для папок с данными это делает запуск стека.</translation>
    </message>
    <message>
        <source>%1 did not become healthy, so what depends on it was not started.</source>
        <translation>%1 не стал здоровым, поэтому зависящие от него сервисы не запущены.</translation>
    </message>
    <message>
        <source>Look at its log and at the output of its health check.</source>
        <translation>Посмотрите его журнал и вывод проверки здоровья.</translation>
    </message>
    <message>
        <source>%1, which others depend on, failed: %2</source>
        <translation>%1, от которого зависят другие, завершился с ошибкой: %2</translation>
    </message>
    <message>
        <source>Look at its log.</source>
        <translation>Посмотрите его журнал.</translation>
    </message>
    <message>
        <source>The compose file has a mistake: %1</source>
        <translation>В файле compose ошибка: %1</translation>
    </message>
    <message>
        <source>Correct the file, then try again.</source>
        <translation>Исправьте файл, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The secret %1 has no value (variable %2).</source>
        <translation>У секрета %1 нет значения (переменная %2).</translation>
    </message>
    <message>
        <source>Set the secret&apos;s value, then try again.</source>
        <translation>Задайте значение секрета, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The compose file needs a value for the variable %1.</source>
        <translation>Файлу compose нужно значение переменной %1.</translation>
    </message>
    <message>
        <source>Set it in the file .env beside the compose file.</source>
        <translation>Задайте его в файле .env рядом с файлом compose.</translation>
    </message>
    <message>
        <source>There is no file %1 to build from.</source>
        <translation>Нет файла %1, из которого собирать.</translation>
    </message>
    <message>
        <source>Check “build” in the compose file.</source>
        <translation>Проверьте «build» в файле compose.</translation>
    </message>
    <message>
        <source>A Dockerfile has a mistake in line %1: %2</source>
        <translation>В Dockerfile ошибка в строке %1: %2</translation>
    </message>
    <message>
        <source>Correct the Dockerfile, then try again.</source>
        <translation>Исправьте Dockerfile, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Файл %1 не существует.</translation>
    </message>
    <message>
        <source>Choose another compose file, or restore this one.</source>
        <translation>Выберите другой файл compose или восстановите этот.</translation>
    </message>
    <message>
        <source>There is no compose file.</source>
        <translation>Файла compose нет.</translation>
    </message>
    <message>
        <source>Choose a compose file.</source>
        <translation>Выберите файл compose.</translation>
    </message>
    <message>
        <source>The compose file has no service %1.</source>
        <translation>В файле compose нет сервиса %1.</translation>
    </message>
    <message>
        <source>Check the service&apos;s name.</source>
        <translation>Проверьте имя сервиса.</translation>
    </message>
    <message>
        <source>The image %1 is neither on the machine nor in a registry that it can reach.</source>
        <translation>Образа %1 нет ни на машине, ни в доступном ей реестре.</translation>
    </message>
    <message>
        <source>Check the image&apos;s name and the machine&apos;s network; the base image can be made locally.</source>
        <translation>Проверьте имя образа и сеть машины; базовый образ можно сделать на месте.</translation>
    </message>
    <message>
        <source>The build failed: “%1” ended with code %2.</source>
        <translation>Сборка не удалась: «%1» завершилась с кодом %2.</translation>
    </message>
    <message>
        <source>The build of %1 failed: “%2” ended with code %3.</source>
        <translation>Сборка %1 не удалась: «%2» завершилась с кодом %3.</translation>
    </message>
    <message>
        <source>Look at the last lines of the build, correct the Dockerfile, then build again.</source>
        <translation>Посмотрите последние строки сборки, исправьте Dockerfile и соберите снова.</translation>
    </message>
    <message>
        <source>%1 (service %2)</source>
        <translation>%1 (сервис %2)</translation>
    </message>
    <message>
        <source>Install Compose 2: “sudo apt install docker-compose” (Debian 13) or the docker-compose-plugin package of docker.com, “brew install docker-compose” with Homebrew.</source>
        <translation>Установите Compose 2: «sudo apt install docker-compose» (Debian 13) или пакет docker-compose-plugin с docker.com, «brew install docker-compose» в Homebrew.</translation>
    </message>
    <message>
        <source>Compose %1 is too old; version 2 is needed.</source>
        <translation>Compose %1 слишком старый; нужна версия 2.</translation>
    </message>
    <message>
        <source>Docker Compose was not found.</source>
        <translation>Docker Compose не найден.</translation>
    </message>
    <message>
        <source>Compose described the project in a way that is not understood.</source>
        <translation>Compose описал проект непонятным образом.</translation>
    </message>
    <message>
        <source>Check the version of Compose; 2.26 and 2.40 are known to work.</source>
        <translation>Проверьте версию Compose; известно, что 2.26 и 2.40 работают.</translation>
    </message>
    <message>
        <source>a port number</source>
        <translation>номер порта</translation>
    </message>
    <message>
        <source>a port and its protocol</source>
        <translation>порт и его протокол</translation>
    </message>
    <message>
        <source>an identifier</source>
        <translation>идентификатор</translation>
    </message>
    <message>
        <source>The containers could not be listed</source>
        <translation>Не удалось получить список контейнеров</translation>
    </message>
    <message>
        <source>The container %1 could not be read</source>
        <translation>Не удалось прочитать контейнер %1</translation>
    </message>
    <message>
        <source>The container %1 could not be created</source>
        <translation>Не удалось создать контейнер %1</translation>
    </message>
    <message>
        <source>The container %1 could not be started</source>
        <translation>Не удалось запустить контейнер %1</translation>
    </message>
    <message>
        <source>The container %1 could not be stopped</source>
        <translation>Не удалось остановить контейнер %1</translation>
    </message>
    <message>
        <source>The container %1 could not be restarted</source>
        <translation>Не удалось перезапустить контейнер %1</translation>
    </message>
    <message>
        <source>The container %1 could not be killed</source>
        <translation>Не удалось прервать контейнер %1</translation>
    </message>
    <message>
        <source>The end of the container %1 is not known</source>
        <translation>Чем завершился контейнер %1, неизвестно</translation>
    </message>
    <message>
        <source>The container %1 could not be removed</source>
        <translation>Не удалось удалить контейнер %1</translation>
    </message>
    <message>
        <source>The engine is not well</source>
        <translation>Движок неисправен</translation>
    </message>
    <message>
        <source>There is no connection to %1 yet.</source>
        <translation>Соединения с %1 ещё нет.</translation>
    </message>
    <message>
        <source>Wait until it is connected.</source>
        <translation>Дождитесь соединения.</translation>
    </message>
    <message>
        <source>What answers there is not a Docker engine.</source>
        <translation>То, что отвечает, — не движок Docker.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that no proxy or sign-in page stands between.</source>
        <translation>Проверьте адрес и порт, а также что между вами нет прокси или страницы входа.</translation>
    </message>
    <message>
        <source>The engine names an API version that makes no sense (%1, at least %2).</source>
        <translation>Движок называет бессмысленную версию API (%1, не меньше %2).</translation>
    </message>
    <message>
        <source>The engine is too old: it speaks API %1, and at least %2 is needed.</source>
        <translation>Движок слишком старый: он говорит на API %1, а нужен не ниже %2.</translation>
    </message>
    <message>
        <source>Update Docker on the machine to 19.03 or later.</source>
        <translation>Обновите Docker на машине до 19.03 или новее.</translation>
    </message>
    <message>
        <source>The engine is too new: it asks for API %1, and this panel speaks up to %2.</source>
        <translation>Движок слишком новый: он требует API %1, а эта панель знает до %2.</translation>
    </message>
    <message>
        <source>Update the panel.</source>
        <translation>Обновите панель.</translation>
    </message>
    <message>
        <source>The engine does not tell its version</source>
        <translation>Движок не сообщает свою версию</translation>
    </message>
    <message>
        <source>The engine ended its stream of events.</source>
        <translation>Движок закончил поток событий.</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>сигнал %1</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>завершён сигналом %1</translation>
    </message>
    <message>
        <source>crashed (%1)</source>
        <translation>аварийно завершён (%1)</translation>
    </message>
    <message>
        <source>aborted itself (%1)</source>
        <translation>прервал себя сам (%1)</translation>
    </message>
    <message>
        <source>stopped by %1, as asked</source>
        <translation>остановлен сигналом %1, как просили</translation>
    </message>
    <message>
        <source>killed by the kernel: out of memory</source>
        <translation>убит ядром: кончилась память</translation>
    </message>
    <message>
        <source>ended without error</source>
        <translation>завершился без ошибки</translation>
    </message>
    <message>
        <source>could not be started by the engine (125)</source>
        <translation>движок не смог его запустить (125)</translation>
    </message>
    <message>
        <source>its command cannot be executed (126): check its permissions</source>
        <translation>его команду нельзя выполнить (126): проверьте права</translation>
    </message>
    <message>
        <source>its command was not found (127)</source>
        <translation>его команда не найдена (127)</translation>
    </message>
    <message>
        <source>ended by itself with error %1</source>
        <translation>завершился сам с ошибкой %1</translation>
    </message>
    <message>
        <source>The images could not be listed</source>
        <translation>Не удалось получить список образов</translation>
    </message>
    <message>
        <source>The image %1 could not be read</source>
        <translation>Не удалось прочитать образ %1</translation>
    </message>
    <message>
        <source>The image %1 could not be removed</source>
        <translation>Не удалось удалить образ %1</translation>
    </message>
    <message>
        <source>The networks could not be listed</source>
        <translation>Не удалось получить список сетей</translation>
    </message>
    <message>
        <source>The network %1 could not be removed</source>
        <translation>Не удалось удалить сеть %1</translation>
    </message>
    <message>
        <source>The engine&apos;s stream of output is broken: a frame has no proper head.</source>
        <translation>Поток вывода движка повреждён: у кадра нет правильного заголовка.</translation>
    </message>
    <message>
        <source>Open the log again.</source>
        <translation>Откройте журнал снова.</translation>
    </message>
    <message>
        <source>The engine does not tell about itself</source>
        <translation>Движок не сообщает о себе</translation>
    </message>
    <message>
        <source>The volumes could not be listed</source>
        <translation>Не удалось получить список томов</translation>
    </message>
    <message>
        <source>The volume %1 could not be read</source>
        <translation>Не удалось прочитать том %1</translation>
    </message>
    <message>
        <source>The volume %1 could not be removed</source>
        <translation>Не удалось удалить том %1</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; look at what is there now.</source>
        <translation>Возможно, это уже удалено; посмотрите, что есть сейчас.</translation>
    </message>
    <message>
        <source>Look at its present state, then try again.</source>
        <translation>Посмотрите нынешнее состояние, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>Update the engine or the panel.</source>
        <translation>Обновите движок или панель.</translation>
    </message>
    <message>
        <source>Look into the log of the Docker engine on its machine.</source>
        <translation>Загляните в журнал движка Docker на его машине.</translation>
    </message>
    <message>
        <source>%1: the engine answered with status %2.</source>
        <translation>%1: движок ответил кодом состояния %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>состояние HTTP %1</translation>
    </message>
    <message>
        <source>%1 is not an address of an engine behind TLS.</source>
        <translation>%1 — не адрес движка за TLS.</translation>
    </message>
    <message>
        <source>It should look like https://192.168.99.100:2376.</source>
        <translation>Он должен выглядеть так: https://192.168.99.100:2376.</translation>
    </message>
    <message>
        <source>The path %1 cannot be asked for.</source>
        <translation>Путь %1 нельзя запросить.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 по адресу %2</translation>
    </message>
    <message>
        <source>The engine may have done it: look before you try again.</source>
        <translation>Движок мог это выполнить: посмотрите, прежде чем пробовать снова.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>Срок сертификата %1 истёк %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Сертификат %1 ещё не действует.</translation>
    </message>
    <message>
        <source>Compare the clocks of this computer and of the machine.</source>
        <translation>Сравните часы этого компьютера и машины.</translation>
    </message>
    <message>
        <source>The certificate of %1 was made for other addresses (%2).</source>
        <translation>Сертификат %1 выдан для других адресов (%2).</translation>
    </message>
    <message>
        <source>The certificate of %1 was not signed by the authority that we trust for it.</source>
        <translation>Сертификат %1 подписан не тем центром, которому мы доверяем.</translation>
    </message>
    <message>
        <source>%1 does not accept our certificate.</source>
        <translation>%1 не принимает наш сертификат.</translation>
    </message>
    <message>
        <source>Use the client certificate that was made for this engine.</source>
        <translation>Используйте клиентский сертификат, выданный для этого движка.</translation>
    </message>
    <message>
        <source>The engine trusts another authority; make both match: docker-machine regenerate-certs -f %1</source>
        <translation>Движок доверяет другому центру; приведите их в соответствие: docker-machine regenerate-certs -f %1</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 не говорит по TLS.</translation>
    </message>
    <message>
        <source>Check the port: an engine behind TLS usually listens on 2376.</source>
        <translation>Проверьте порт: движок за TLS обычно слушает 2376.</translation>
    </message>
    <message>
        <source>%1 offers only outdated versions of TLS.</source>
        <translation>%1 предлагает только устаревшие версии TLS.</translation>
    </message>
    <message>
        <source>Update the engine; TLS 1.2 is the least that is accepted.</source>
        <translation>Обновите движок; принимается TLS не ниже 1.2.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Не удалось установить защищённое соединение с %1.</translation>
    </message>
    <message>
        <source>Nothing listens at %1.</source>
        <translation>По адресу %1 никто не слушает.</translation>
    </message>
    <message>
        <source>Check that the machine runs and that Docker has started in it.</source>
        <translation>Проверьте, что машина работает и Docker в ней запущен.</translation>
    </message>
    <message>
        <source>There is no host for %1.</source>
        <translation>Узла для %1 нет.</translation>
    </message>
    <message>
        <source>Check the address for a typing error, and the network.</source>
        <translation>Проверьте, нет ли опечатки в адресе, и сеть.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 не ответил вовремя.</translation>
    </message>
    <message>
        <source>Check that the machine runs and can be reached.</source>
        <translation>Проверьте, что машина работает и доступна.</translation>
    </message>
    <message>
        <source>There is no way to %1.</source>
        <translation>К %1 нет пути.</translation>
    </message>
    <message>
        <source>Check the network of this computer.</source>
        <translation>Проверьте сеть этого компьютера.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was complete.</source>
        <translation>%1 закрыл соединение, не закончив ответ.</translation>
    </message>
    <message>
        <source>The answer of %1 could not be decoded.</source>
        <translation>Ответ %1 не удалось раскодировать.</translation>
    </message>
    <message>
        <source>Check that a Docker engine listens there, and no proxy stands between.</source>
        <translation>Проверьте, что там слушает движок Docker и между вами нет прокси.</translation>
    </message>
    <message>
        <source>Check that the machine runs, and the network of this computer.</source>
        <translation>Проверьте, что машина работает, и сеть этого компьютера.</translation>
    </message>
    <message>
        <source>Our key for %1 does not belong to our certificate.</source>
        <translation>Наш ключ для %1 не подходит к нашему сертификату.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Соединение с %1 не удалось.</translation>
    </message>
    <message>
        <source>%1 sends us elsewhere, which a Docker engine never does.</source>
        <translation>%1 отсылает нас в другое место, чего движок Docker никогда не делает.</translation>
    </message>
    <message>
        <source>Check that the address is the engine&apos;s own, and no proxy stands between.</source>
        <translation>Проверьте, что это адрес самого движка и между вами нет прокси.</translation>
    </message>
    <message>
        <source>%1 answered with the unknown status %2.</source>
        <translation>%1 ответил неизвестным состоянием %2.</translation>
    </message>
    <message>
        <source>Check that a Docker engine listens there.</source>
        <translation>Проверьте, что там слушает движок Docker.</translation>
    </message>
    <message>
        <source>Check that the machine runs and is not overloaded.</source>
        <translation>Проверьте, что машина работает и не перегружена.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 не ответил за %2 с.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2.</source>
        <translation>Ответ %1 больше, чем %2.</translation>
    </message>
    <message>
        <source>The connection to %1 was given up.</source>
        <translation>От соединения с %1 отказались.</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 отказал</translation>
    </message>
    <message>
        <source>Check that a Docker engine answers at this address, and which version it has.</source>
        <translation>Проверьте, что по этому адресу отвечает движок Docker, и какой версии.</translation>
    </message>
    <message>
        <source>The answer could not be understood: its field %1 is not %2.</source>
        <translation>Ответ нельзя понять: его поле %1 — не %2.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Ответ пуст.</translation>
    </message>
    <message>
        <source>The answer is not JSON, or not all of it (%1).</source>
        <translation>Ответ — не JSON или не весь JSON (%1).</translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation>Ответ — не объект JSON.</translation>
    </message>
    <message>
        <source>The answer is not a JSON list.</source>
        <translation>Ответ — не список JSON.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>объект</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>a number of reasonable size</source>
        <translation>число разумной величины</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>список текстов</translation>
    </message>
    <message>
        <source>a map of texts</source>
        <translation>набор пар текстов</translation>
    </message>
    <message>
        <source>A file of the TLS identity is not named.</source>
        <translation>Не назван файл для TLS.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 — не файл.</translation>
    </message>
    <message>
        <source>The file %1 is too large to hold a certificate or key.</source>
        <translation>Файл %1 слишком велик для сертификата или ключа.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Файл %1 нельзя прочитать.</translation>
    </message>
    <message>
        <source>Make it readable for you: chmod u+r %1</source>
        <translation>Разрешите себе чтение: chmod u+r %1</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Файл %1 пуст.</translation>
    </message>
    <message>
        <source>The key %1 is a link to %2, which belongs to somebody else.</source>
        <translation>Ключ %1 — ссылка на %2, принадлежащий другому пользователю.</translation>
    </message>
    <message>
        <source>Replace the link by your own key file.</source>
        <translation>Замените ссылку собственным файлом ключа.</translation>
    </message>
    <message>
        <source>The key %1 can be read or changed by other users.</source>
        <translation>Ключ %1 могут читать или менять другие пользователи.</translation>
    </message>
    <message>
        <source>Make it private: chmod 600 %1</source>
        <translation>Закройте его: chmod 600 %1</translation>
    </message>
    <message>
        <source>The key %1 is protected by a passphrase.</source>
        <translation>Ключ %1 защищён паролем.</translation>
    </message>
    <message>
        <source>The key %1 is of a type that is not supported (Ed25519).</source>
        <translation>Ключ %1 неподдерживаемого вида (Ed25519).</translation>
    </message>
    <message>
        <source>Use an RSA or EC key and a certificate for it.</source>
        <translation>Используйте ключ RSA или EC и сертификат для него.</translation>
    </message>
    <message>
        <source>The file %1 does not hold a private key.</source>
        <translation>В файле %1 нет закрытого ключа.</translation>
    </message>
    <message>
        <source>Put the right file at %1.</source>
        <translation>Положите нужный файл в %1.</translation>
    </message>
    <message>
        <source>Put the right file back, or make new ones: docker-machine regenerate-certs --client-certs -f %1</source>
        <translation>Верните нужный файл или создайте новые: docker-machine regenerate-certs --client-certs -f %1</translation>
    </message>
    <message>
        <source>The file %1 does not hold a certificate.</source>
        <translation>В файле %1 нет сертификата.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2.</source>
        <translation>Срок сертификата %1 истёк %2.</translation>
    </message>
    <message>
        <source>The certificate %1 is not valid before %2.</source>
        <translation>Сертификат %1 действует только с %2.</translation>
    </message>
    <message>
        <source>Check the clock of this computer, or use another certificate.</source>
        <translation>Проверьте часы этого компьютера или возьмите другой сертификат.</translation>
    </message>
    <message>
        <source>The key %1 does not belong to the certificate %2.</source>
        <translation>Ключ %1 не подходит к сертификату %2.</translation>
    </message>
    <message>
        <source>The certificate %1 expires on %2. %3</source>
        <translation>Срок сертификата %1 истекает %2. %3</translation>
    </message>
    <message>
        <source>The expression is wrong at character %1: %2</source>
        <translation>Ошибка в выражении на символе %1: %2</translation>
    </message>
    <message>
        <source>There is no such stream at character %1: write stream:err or stream:out</source>
        <translation>На символе %1 назван поток, которого нет: пишите stream:err или stream:out</translation>
    </message>
    <message>
        <source>%1: new container %2</source>
        <translation>%1: новый контейнер %2</translation>
    </message>
    <message>
        <source>The entry of machine “%1” in the docker-machine store is damaged.</source>
        <translation>Запись машины «%1» в хранилище docker-machine повреждена.</translation>
    </message>
    <message>
        <source>Restore its config.json from a copy, or remove the machine with “docker-machine rm -f %1” and create it again.</source>
        <translation>Восстановите её config.json из копии или удалите машину командой «docker-machine rm -f %1» и создайте снова.</translation>
    </message>
    <message>
        <source>The docker-machine store has a folder “%1”, which is not the name of a machine.</source>
        <translation>В хранилище docker-machine есть папка «%1», а это не имя машины.</translation>
    </message>
    <message>
        <source>Names have letters, digits, “-” and “.”, and begin with a letter or digit. Move the folder out of the store.</source>
        <translation>Имена состоят из букв, цифр, «-» и «.» и начинаются с буквы или цифры. Уберите папку из хранилища.</translation>
    </message>
    <message>
        <source>config.json of machine “%1” is too large to be one.</source>
        <translation>config.json машины «%1» слишком велик.</translation>
    </message>
    <message>
        <source>Restore the file from a copy, or create the machine again.</source>
        <translation>Восстановите файл из копии или создайте машину снова.</translation>
    </message>
    <message>
        <source>It has %1 bytes, at most %2 are read.</source>
        <translation>В нём %1 байт, читается не больше %2.</translation>
    </message>
    <message>
        <source>Machine “%1” was made by a newer docker-machine.</source>
        <translation>Машина «%1» создана более новым docker-machine.</translation>
    </message>
    <message>
        <source>Update Inception Panel.</source>
        <translation>Обновите Inception Panel.</translation>
    </message>
    <message>
        <source>docker-machine cannot tell the state of “%1”.</source>
        <translation>docker-machine не может сказать, в каком состоянии «%1».</translation>
    </message>
    <message>
        <source>Machine “%1” is in an error state.</source>
        <translation>Машина «%1» в ошибочном состоянии.</translation>
    </message>
    <message>
        <source>Look at it in VirtualBox, or restart it.</source>
        <translation>Посмотрите на неё в VirtualBox или перезапустите.</translation>
    </message>
    <message>
        <source>Machine “%1” did not answer within %2 s.</source>
        <translation>Машина «%1» не ответила за %2 с.</translation>
    </message>
    <message>
        <source>Check that it is started, and the network to it.</source>
        <translation>Проверьте, что она запущена, и сеть до неё.</translation>
    </message>
    <message>
        <source>config.json of machine “%1” cannot be read.</source>
        <translation>config.json машины «%1» нельзя прочитать.</translation>
    </message>
    <message>
        <source>If the machine was not fully created, remove it with “docker-machine rm -f %1”.</source>
        <translation>Если машина создана не до конца, удалите её командой «docker-machine rm -f %1».</translation>
    </message>
    <message>
        <source>Install it: “sudo apt install docker.io” on Debian, “brew install docker” with Homebrew.</source>
        <translation>Установите: «sudo apt install docker.io» в Debian, «brew install docker» в Homebrew.</translation>
    </message>
    <message>
        <source>Install it: “sudo apt install docker-compose-plugin” on Debian (or docker-compose from Debian 13 on), “brew install docker-compose” with Homebrew.</source>
        <translation>Установите: «sudo apt install docker-compose-plugin» в Debian (или docker-compose начиная с Debian 13), «brew install docker-compose» в Homebrew.</translation>
    </message>
    <message>
        <source>Install it: put the program from https://gitlab.com/gitlab-org/ci-cd/docker-machine/-/releases into /usr/local/bin on Debian, “brew install docker-machine” with Homebrew.</source>
        <translation>Установите: положите программу с https://gitlab.com/gitlab-org/ci-cd/docker-machine/-/releases в /usr/local/bin в Debian, «brew install docker-machine» в Homebrew.</translation>
    </message>
    <message>
        <source>Install VirtualBox: from https://www.virtualbox.org/wiki/Linux_Downloads on Debian, “brew install --cask virtualbox” with Homebrew.</source>
        <translation>Установите VirtualBox: с https://www.virtualbox.org/wiki/Linux_Downloads в Debian, «brew install --cask virtualbox» в Homebrew.</translation>
    </message>
    <message>
        <source>Install it: “sudo apt install openssh-client” on Debian, “brew install openssh” with Homebrew.</source>
        <translation>Установите: «sudo apt install openssh-client» в Debian, «brew install openssh» в Homebrew.</translation>
    </message>
    <message>
        <source>Install it: “sudo apt install %1” on Debian, “brew install %1” with Homebrew.</source>
        <translation>Установите: «sudo apt install %1» в Debian, «brew install %1» в Homebrew.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a program.</source>
        <translation>«%1» не может быть именем программы.</translation>
    </message>
    <message>
        <source>The program “%1” was not found.</source>
        <translation>Программа «%1» не найдена.</translation>
    </message>
    <message>
        <source>Looked in: %1</source>
        <translation>Где искали: %1</translation>
    </message>
    <message>
        <source>“%1” is not the absolute path of a program.</source>
        <translation>«%1» — не абсолютный путь программы.</translation>
    </message>
    <message>
        <source>An argument for “%1” contains a NUL character.</source>
        <translation>В аргументе для «%1» есть символ NUL.</translation>
    </message>
    <message>
        <source>“%1” did not end within %2 s and was stopped.</source>
        <translation>«%1» не завершилась за %2 с и была остановлена.</translation>
    </message>
    <message>
        <source>“%1” was cancelled.</source>
        <translation>«%1» отменена.</translation>
    </message>
    <message>
        <source>“%1” could not be started.</source>
        <translation>«%1» не удалось запустить.</translation>
    </message>
    <message>
        <source>Check that it is installed and may be executed.</source>
        <translation>Проверьте, что она установлена и её можно выполнять.</translation>
    </message>
    <message>
        <source>“%1” was ended by signal %2.</source>
        <translation>«%1» завершена сигналом %2.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, reinstall the program.</source>
        <translation>Попробуйте снова; если повторится, переустановите программу.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>%1 нельзя прочитать или записать.</translation>
    </message>
    <message>
        <source>Check who owns it, and the free space of the disk.</source>
        <translation>Проверьте владельца и свободное место на диске.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Папки %1 нет.</translation>
    </message>
    <message>
        <source>%1 is not a folder of yours, so no secrets are kept in it.</source>
        <translation>%1 — не ваша папка, поэтому секреты в ней не хранятся.</translation>
    </message>
    <message>
        <source>Move it away; a new folder is made for the secrets.</source>
        <translation>Уберите её; для секретов будет создана новая.</translation>
    </message>
    <message>
        <source>Others can look into %1, so its secrets are not used.</source>
        <translation>В %1 могут заглянуть другие, поэтому секреты оттуда не используются.</translation>
    </message>
    <message>
        <source>Run “chmod 700 %1”, and change the secrets if others may have seen them.</source>
        <translation>Выполните «chmod 700 %1» и смените секреты, если их могли увидеть.</translation>
    </message>
    <message>
        <source>%1 is not a plain file of yours, so it is not used.</source>
        <translation>%1 — не ваш обычный файл, поэтому он не используется.</translation>
    </message>
    <message>
        <source>Replace it by a plain file, or remove it.</source>
        <translation>Замените обычным файлом или удалите.</translation>
    </message>
    <message>
        <source>Others can read %1, so it is not used.</source>
        <translation>%1 могут прочитать другие, поэтому он не используется.</translation>
    </message>
    <message>
        <source>Run “chmod 600 %1”, and change the secret if others may have seen it.</source>
        <translation>Выполните «chmod 600 %1» и смените секрет, если его могли увидеть.</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 слишком велик для секрета.</translation>
    </message>
    <message>
        <source>A secret has at most %1 bytes.</source>
        <translation>В секрете не больше %1 байт.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 нельзя записать.</translation>
    </message>
    <message>
        <source>Check who owns the folder, and the free space of the disk.</source>
        <translation>Проверьте владельца папки и свободное место на диске.</translation>
    </message>
    <message>
        <source>There is no secret “%1” in %2.</source>
        <translation>Секрета «%1» нет в %2.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link, so it is not used.</source>
        <translation>%1 — символическая ссылка, поэтому она не используется.</translation>
    </message>
    <message>
        <source>The value of “%1” is too large.</source>
        <translation>Значение «%1» слишком велико.</translation>
    </message>
    <message>
        <source>%1 is not a plain file, so it is not replaced.</source>
        <translation>%1 — не обычный файл, поэтому он не заменён.</translation>
    </message>
    <message>
        <source>Remove it, then try again.</source>
        <translation>Удалите его, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>There is no secret “%1” in the keychain.</source>
        <translation>Секрета «%1» нет в связке ключей.</translation>
    </message>
    <message>
        <source>Access to the secret “%1” in the keychain was denied.</source>
        <translation>В доступе к секрету «%1» в связке ключей отказано.</translation>
    </message>
    <message>
        <source>Try again, and allow the access when the keychain asks.</source>
        <translation>Попробуйте снова и разрешите доступ, когда спросит связка ключей.</translation>
    </message>
    <message>
        <source>The keychain could not delete the secret “%1”.</source>
        <translation>Связка ключей не смогла удалить секрет «%1».</translation>
    </message>
    <message>
        <source>Delete it with the keychain&apos;s own program.</source>
        <translation>Удалите его программой самой связки ключей.</translation>
    </message>
    <message>
        <source>No keychain can be used.</source>
        <translation>Ни одну связку ключей использовать нельзя.</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>связка ключей</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>«%1» не может быть именем секрета.</translation>
    </message>
    <message>
        <source>Use letters, digits, “_”, “-” and “.” in the compose file.</source>
        <translation>В файле compose используйте буквы, цифры, «_», «-» и «.».</translation>
    </message>
    <message>
        <source>No keychain can be used here, so this project&apos;s secrets are kept in files in %1, readable by you alone and ignored by git.</source>
        <translation>Связку ключей здесь использовать нельзя, поэтому секреты этого проекта хранятся в файлах в %1: их можете прочитать только вы, git их не видит.</translation>
    </message>
    <message>
        <source>No compose file was named.</source>
        <translation>Файл compose не назван.</translation>
    </message>
    <message>
        <source>Name one with --project FILE, or open one in the window.</source>
        <translation>Назовите его через --project FILE или откройте в окне.</translation>
    </message>
    <message>
        <source>There is no compose file in the folder %1.</source>
        <translation>В папке %1 нет файла compose.</translation>
    </message>
    <message>
        <source>Choose the compose file itself.</source>
        <translation>Выберите сам файл compose.</translation>
    </message>
    <message>
        <source>The compose file %1 does not exist.</source>
        <translation>Файл compose %1 не существует.</translation>
    </message>
    <message>
        <source>Check the path, or open another file.</source>
        <translation>Проверьте путь или откройте другой файл.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Машина</translation>
    </message>
    <message>
        <source>The compose file is still being read.</source>
        <translation>Файл compose ещё читается.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Попробуйте чуть позже.</translation>
    </message>
    <message>
        <source>The project %1 has no service “%2”.</source>
        <translation>В проекте %1 нет сервиса «%2».</translation>
    </message>
    <message>
        <source>There is no machine “%1” in %2.</source>
        <translation>Машины «%1» нет в %2.</translation>
    </message>
    <message>
        <source>The machine “%1” has no address yet.</source>
        <translation>У машины «%1» ещё нет адреса.</translation>
    </message>
    <message>
        <source>Start it: docker-machine start %1</source>
        <translation>Запустите её: docker-machine start %1</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Контейнеры</translation>
    </message>
    <message>
        <source>making the data folders</source>
        <translation>создаю папки для данных</translation>
    </message>
    <message>
        <source>Data folders: %1</source>
        <translation>Папки с данными: %1</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>запуск</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>остановка</translation>
    </message>
    <message>
        <source>all containers are stopped</source>
        <translation>все контейнеры остановлены</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Bring the stack up first, which builds its images.</source>
        <translation>Сначала запустите стек: так соберутся его образы.</translation>
    </message>
    <message>
        <source>The data folders could not be worked on (exit code %1).</source>
        <translation>С папками данных не удалось работать (код завершения %1).</translation>
    </message>
    <message>
        <source>Look at them on the engine&apos;s machine: %1</source>
        <translation>Посмотрите на них на машине движка: %1</translation>
    </message>
    <message>
        <source>The folder %1 is not used for data: %2.</source>
        <translation>Папка %1 не используется для данных: %2.</translation>
    </message>
    <message>
        <source>Let the volume&apos;s device in the compose file name a folder of its own.</source>
        <translation>Пусть device тома в файле compose указывает на отдельную папку.</translation>
    </message>
    <message>
        <source>it is not a plain absolute path</source>
        <translation>это не простой абсолютный путь</translation>
    </message>
    <message>
        <source>it belongs to the system</source>
        <translation>она принадлежит системе</translation>
    </message>
    <message>
        <source>it holds more than this data</source>
        <translation>в ней не только эти данные</translation>
    </message>
    <message>
        <source>The service %1 runs but its health check fails.</source>
        <translation>Сервис %1 работает, но его проверка здоровья не проходит.</translation>
    </message>
    <message>
        <source>The probe&apos;s last output is below; the log of %1 says more.</source>
        <translation>Последний вывод проверки ниже; подробности в журнале %1.</translation>
    </message>
    <message>
        <source>The service %1 ended with code %2: %3.</source>
        <translation>Сервис %1 завершился с кодом %2: %3.</translation>
    </message>
    <message>
        <source>The log of %1 says why.</source>
        <translation>Почему — сказано в журнале %1.</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Здоровье</translation>
    </message>
    <message numerus="yes">
        <source>Not all services became healthy within %n minute(s).</source>
        <translation>
            <numerusform>За %n минуту здоровы не все сервисы.</numerusform>
            <numerusform>За %n минуты здоровы не все сервисы.</numerusform>
            <numerusform>За %n минут здоровы не все сервисы.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table shows which; their logs say why.</source>
        <translation>Какие — видно в таблице, почему — в их журналах.</translation>
    </message>
    <message>
        <source>asking the engine</source>
        <translation>запрос к движку</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 of %2 · waiting for %3</source>
        <translation>%1 из %2 · ждём %3</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Образы</translation>
    </message>
    <message>
        <source>looking for %1</source>
        <translation>поиск %1</translation>
    </message>
    <message>
        <source>making %1</source>
        <translation>создание %1</translation>
    </message>
    <message>
        <source>The base image %1 could not be made.</source>
        <translation>Базовый образ %1 не удалось сделать.</translation>
    </message>
    <message>
        <source>building</source>
        <translation>сборка</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) up to date</source>
        <translation>
            <numerusform>%n образ готов</numerusform>
            <numerusform>%n образа готовы</numerusform>
            <numerusform>%n образов готовы</numerusform>
        </translation>
    </message>
    <message>
        <source>asking %1</source>
        <translation>запрос к %1</translation>
    </message>
    <message>
        <source>looking for Compose</source>
        <translation>поиск Compose</translation>
    </message>
    <message>
        <source>%1 answers · Engine %2 · Compose %3</source>
        <translation>%1 отвечает · движок %2 · Compose %3</translation>
    </message>
    <message>
        <source>Stop it, or let the project use another port (in its compose file or .env).</source>
        <translation>Остановите его или дайте проекту другой порт (в файле compose или .env).</translation>
    </message>
    <message>
        <source>Port %1 is taken by the container %2.</source>
        <translation>Порт %1 занят контейнером %2.</translation>
    </message>
    <message>
        <source>Port %1 is taken by the container %2 of the project %3.</source>
        <translation>Порт %1 занят контейнером %2 проекта %3.</translation>
    </message>
    <message>
        <source>another program of this computer</source>
        <translation>другая программа этого компьютера</translation>
    </message>
    <message>
        <source>the process %1 of this computer</source>
        <translation>процесс %1 этого компьютера</translation>
    </message>
    <message>
        <source>%1 (process %2) of this computer</source>
        <translation>%1 (процесс %2) этого компьютера</translation>
    </message>
    <message>
        <source>Port %1 is taken by %2.</source>
        <translation>Порт %1 занят: %2.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Порты</translation>
    </message>
    <message>
        <source>none published</source>
        <translation>ничего не публикуется</translation>
    </message>
    <message>
        <source>looking who has them</source>
        <translation>проверяю, кто их занимает</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Сети</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Тома</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>удалён %n</numerusform>
            <numerusform>удалены %n</numerusform>
            <numerusform>удалено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: emptied</source>
        <translation>%1: очищена</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) emptied</source>
        <translation>
            <numerusform>очищена %n папка</numerusform>
            <numerusform>очищены %n папки</numerusform>
            <numerusform>очищено %n папок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: удалено</translation>
    </message>
    <message>
        <source>%1: was gone already</source>
        <translation>%1: уже не было</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Секреты</translation>
    </message>
    <message>
        <source>the project has none of its own</source>
        <translation>у проекта своих нет</translation>
    </message>
    <message>
        <source>%1: generated</source>
        <translation>%1: создан</translation>
    </message>
    <message>
        <source>%1 of %2 made anew, in %3</source>
        <translation>%1 из %2 созданы заново, место: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n from %1</source>
        <translation>
            <numerusform>%n, источник: %1</numerusform>
            <numerusform>%n, источник: %1</numerusform>
            <numerusform>%n, источник: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring up</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Пересобрать</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Cancelled during “%1”.</source>
        <translation>Отменено на шаге «%1».</translation>
    </message>
    <message>
        <source>Run it again to finish: it does only what is missing.</source>
        <translation>Запустите снова, чтобы закончить: делается только недостающее.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не опрошена</translation>
    </message>
    <message>
        <source>running</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>на паузе</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранена</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>повреждена</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>driver of a machine, its address or state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>reading the file…</source>
        <translation>чтение файла…</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n сервис</numerusform>
            <numerusform>%n сервиса</numerusform>
            <numerusform>%n сервисов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <translation>
            <numerusform>%n здоров</numerusform>
            <numerusform>%n здоровы</numerusform>
            <numerusform>%n здоровы</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number of services, how they are</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>здоров</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>нездоров</translation>
    </message>
    <message>
        <source>created</source>
        <translation>создан</translation>
    </message>
    <message>
        <source>cannot start</source>
        <translation>не запускается</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>перезапуск</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>удаляется</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>мёртв</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>The health check fails.</source>
        <translation>Проверка здоровья не проходит.</translation>
    </message>
    <message>
        <source>The health check fails: %1</source>
        <translation>Проверка здоровья не проходит: %1</translation>
    </message>
    <message>
        <source>The engine could not remove it completely.</source>
        <translation>Движок не смог удалить его полностью.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 д</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>делать нечего</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Looking at the stack…</source>
        <translation>Осматриваем стек…</translation>
    </message>
    <message>
        <source>The containers are started again first. Interrupt once more to leave them stopped.</source>
        <translation>Сначала контейнеры запускаются снова. Прервите ещё раз, чтобы оставить их остановленными.</translation>
    </message>
    <message>
        <source>Asking the machines…</source>
        <translation>Опрашиваем машины…</translation>
    </message>
    <message>
        <source>No machine in %1.</source>
        <translation>В %1 нет ни одной машины.</translation>
    </message>
    <message>
        <source>Looking at files, certificates and engines…</source>
        <translation>Проверяем файлы, сертификаты и движки…</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ок</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>внимание</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>СБОЙ</translation>
    </message>
    <message>
        <source>(rule %1)</source>
        <translation>(правило %1)</translation>
    </message>
    <message>
        <source>The project publishes no ports.
</source>
        <translation>Проект не публикует портов.
</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>ПОРТ</translation>
    </message>
    <message>
        <source>HERE</source>
        <translation>ЗДЕСЬ</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>ПРАВИЛО</translation>
    </message>
    <message>
        <source>PUBLISHED</source>
        <translation>ОПУБЛИКОВАН</translation>
    </message>
    <message>
        <source>PROCESS</source>
        <translation>ПРОЦЕСС</translation>
    </message>
    <message>
        <source>ANSWER</source>
        <translation>ОТВЕТ</translation>
    </message>
    <message>
        <source>Rules and published ports differ:
</source>
        <translation>Правила и опубликованные порты расходятся:
</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>АДРЕС</translation>
    </message>
    <message>
        <source>PROGRAM</source>
        <translation>ПРОГРАММА</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>ПОЛЬЗОВАТЕЛЬ</translation>
    </message>
    <message>
        <source>Probing the ports…</source>
        <translation>Проверяем порты…</translation>
    </message>
    <message>
        <source>CPUS</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>MEMORY</source>
        <translation>ПАМЯТЬ</translation>
    </message>
    <message>
        <source>DISK</source>
        <translation>ДИСК</translation>
    </message>
    <message>
        <source>CERTIFICATES</source>
        <translation>СЕРТИФИКАТЫ</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>%1 rules are kept, %2 are broken, of %3 it cannot be told.
</source>
        <translation>Правил соблюдено: %1, нарушено: %2, неизвестно: %3.
</translation>
    </message>
    <message>
        <source>The network %1 is left from an earlier compose file.</source>
        <translation>Сеть %1 осталась от прежнего файла compose.</translation>
    </message>
    <message>
        <source>Clean away containers and networks (the data is kept), then try again.</source>
        <translation>Очистите контейнеры и сети (данные сохранятся), затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The processes of the container %1 could not be listed</source>
        <translation>Не удалось получить список процессов контейнера %1</translation>
    </message>
    <message>
        <source>Nothing could be run in the container %1</source>
        <translation>Не удалось ничего выполнить в контейнере %1</translation>
    </message>
    <message>
        <source>%1: it did not end in time.</source>
        <translation>%1: команда не завершилась вовремя.</translation>
    </message>
    <message>
        <source>%1: it says too much.</source>
        <translation>%1: слишком большой вывод.</translation>
    </message>
    <message>
        <source>PID, PPID and CMD</source>
        <translation>PID, PPID и CMD</translation>
    </message>
    <message>
        <source>rows of a process list</source>
        <translation>строки списка процессов</translation>
    </message>
    <message>
        <source>Another engine than that of “%1” answers at %2: its certificate is not the one in the machine&apos;s folder.</source>
        <translation>По адресу %2 отвечает не движок «%1», а другой: его сертификат не тот, что лежит в папке машины.</translation>
    </message>
    <message>
        <source>The address may have gone to another machine. Restart both, so that docker-machine learns their addresses anew; if it is the right one, and its certificate was changed by hand, put that in the place of server.pem.</source>
        <translation>Возможно, адрес перешёл к другой машине. Перезапустите обе, чтобы docker-machine заново узнал их адреса; если движок тот самый, а сертификат сменили вручную, положите новый на место server.pem.</translation>
    </message>
    <message>
        <source>It shows a certificate of %1.</source>
        <translation>Он предъявляет сертификат %1.</translation>
    </message>
    <message>
        <source>Get new certificates from whoever runs the engine, and put them in place.</source>
        <translation>Получите новые сертификаты у владельца движка и положите их на место.</translation>
    </message>
    <message>
        <source>Repair or remove the machine&apos;s entry in the store first.</source>
        <translation>Сначала исправьте или удалите запись машины в хранилище.</translation>
    </message>
    <message>
        <source>Make new ones: docker-machine regenerate-certs --client-certs -f %1. Docker in the machine restarts, and its containers with it. If that makes a new authority, every other machine needs the same.</source>
        <translation>Создайте новые: docker-machine regenerate-certs --client-certs -f %1. Docker в машине перезапустится вместе со своими контейнерами. Если при этом появится новый центр сертификации, то же понадобится всем остальным машинам.</translation>
    </message>
    <message>
        <source>it is another authority&apos;s</source>
        <translation>он от другого центра сертификации</translation>
    </message>
    <message>
        <source>%1 is not valid before %2.</source>
        <translation>%1 действует только с %2.</translation>
    </message>
    <message>
        <source>Set the clock of this computer right. If it is: %1</source>
        <translation>Установите верное время на этом компьютере. Если оно верное: %1</translation>
    </message>
    <message>
        <source>%1 expired on %2.</source>
        <translation>Срок действия %1 истёк %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 expires on %2, in %n day(s).</source>
        <translation>
            <numerusform>Срок действия %1 истекает %2, через %n день.</numerusform>
            <numerusform>Срок действия %1 истекает %2, через %n дня.</numerusform>
            <numerusform>Срок действия %1 истекает %2, через %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is valid until %2.</source>
        <translation>%1 действует до %2.</translation>
    </message>
    <message>
        <source>The TLS library of this computer (%1) cannot tell.</source>
        <translation>Библиотека TLS этого компьютера (%1) не может этого определить.</translation>
    </message>
    <message>
        <source>%1 was not signed by %2 but by “%3” (%4).</source>
        <translation>%1: подписан не %2, а «%3» (%4).</translation>
    </message>
    <message>
        <source>%1 was signed by %2.</source>
        <translation>%1: подписан %2.</translation>
    </message>
    <message>
        <source>%1 is for %2.</source>
        <translation>%1: выдан для %2.</translation>
    </message>
    <message>
        <source>%1 names no address at all.</source>
        <translation>%1: не указано ни одного адреса.</translation>
    </message>
    <message>
        <source>%1 is for %2, but the machine&apos;s address is %3.</source>
        <translation>%1: выдан для %2, а адрес машины — %3.</translation>
    </message>
    <message>
        <source>%1 was not made for a client.</source>
        <translation>%1: выдан не для клиента.</translation>
    </message>
    <message>
        <source>%1 was not made for a server.</source>
        <translation>%1: выдан не для сервера.</translation>
    </message>
    <message>
        <source>%1 may be shown by a client.</source>
        <translation>%1: клиент может его предъявлять.</translation>
    </message>
    <message>
        <source>%1 may be shown by a server.</source>
        <translation>%1: сервер может его предъявлять.</translation>
    </message>
    <message>
        <source>docker-machine ended with exit code %1 and said nothing.</source>
        <translation>docker-machine завершился с кодом %1 и ничего не сообщил.</translation>
    </message>
    <message>
        <source>docker-machine failed: %1</source>
        <translation>Ошибка docker-machine: %1</translation>
    </message>
    <message>
        <source>Look at what it printed, then try again.</source>
        <translation>Посмотрите его вывод, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>Restore its config.json from a copy, or remove the machine.</source>
        <translation>Восстановите её config.json из копии или удалите машину.</translation>
    </message>
    <message>
        <source>docker-machine crashed on a damaged entry of its store, perhaps that of “%1”.</source>
        <translation>docker-machine аварийно завершился на повреждённой записи хранилища; возможно, это запись «%1».</translation>
    </message>
    <message>
        <source>docker-machine crashed while it worked on “%1”.</source>
        <translation>docker-machine аварийно завершился при работе с «%1».</translation>
    </message>
    <message>
        <source>Try again; if it happens again, install docker-machine anew.</source>
        <translation>Попробуйте снова; если это повторится, переустановите docker-machine.</translation>
    </message>
    <message>
        <source>Update docker-machine.</source>
        <translation>Обновите docker-machine.</translation>
    </message>
    <message>
        <source>There is a machine “%1” already.</source>
        <translation>Машина «%1» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name, or remove that machine first.</source>
        <translation>Выберите другое имя или сначала удалите ту машину.</translation>
    </message>
    <message>
        <source>docker-machine knows no machine “%1”.</source>
        <translation>docker-machine не знает машины «%1».</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile.</source>
        <translation>Возможно, её уже удалили.</translation>
    </message>
    <message>
        <source>docker-machine could not remove “%1”.</source>
        <translation>docker-machine не смог удалить «%1».</translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation>Диск этого компьютера заполнен.</translation>
    </message>
    <message>
        <source>Make room, remove the half-made machine, then try again.</source>
        <translation>Освободите место, удалите недосозданную машину и попробуйте снова.</translation>
    </message>
    <message>
        <source>The certificate file %1 is missing.</source>
        <translation>Нет файла сертификата %1.</translation>
    </message>
    <message>
        <source>Regenerate the certificates.</source>
        <translation>Создайте сертификаты заново.</translation>
    </message>
    <message>
        <source>docker-machine knows no option “%1” here.</source>
        <translation>docker-machine не знает здесь параметра «%1».</translation>
    </message>
    <message>
        <source>Check the options; “docker-machine create --driver … --help” lists them.</source>
        <translation>Проверьте параметры; их список: «docker-machine create --driver … --help».</translation>
    </message>
    <message>
        <source>docker-machine does not take the value %1</source>
        <translation>docker-machine не принимает значение %1</translation>
    </message>
    <message>
        <source>“%1” is not the name of a machine.</source>
        <translation>«%1» не может быть именем машины.</translation>
    </message>
    <message>
        <source>Names have letters, digits, “-” and “.”.</source>
        <translation>Имена состоят из букв, цифр, «-» и «.».</translation>
    </message>
    <message>
        <source>One of the options swallowed the name of the machine, or is one word too many.</source>
        <translation>Один из параметров поглотил имя машины, или в параметрах есть лишнее слово.</translation>
    </message>
    <message>
        <source>Write options as --name=value.</source>
        <translation>Пишите параметры в виде --name=value.</translation>
    </message>
    <message>
        <source>The driver “%1” is not installed.</source>
        <translation>Драйвер «%1» не установлен.</translation>
    </message>
    <message>
        <source>Put the program docker-machine-driver-%1 into a folder of PATH.</source>
        <translation>Положите программу docker-machine-driver-%1 в одну из папок PATH.</translation>
    </message>
    <message>
        <source>This docker-machine has no command “%1”.</source>
        <translation>В этом docker-machine нет команды «%1».</translation>
    </message>
    <message>
        <source>A program that docker-machine needs is missing: %1</source>
        <translation>Нет программы, которая нужна docker-machine: %1</translation>
    </message>
    <message>
        <source>The program “%1” is missing.</source>
        <translation>Нет программы «%1».</translation>
    </message>
    <message>
        <source>Install %1.</source>
        <translation>Установите %1.</translation>
    </message>
    <message>
        <source>“%1” is no swarm master.</source>
        <translation>«%1» — не мастер swarm.</translation>
    </message>
    <message>
        <source>docker-machine knows only the address of “%1”; there is no VM behind it that it could work on.</source>
        <translation>docker-machine знает только адрес «%1»; за ним нет ВМ, с которой он мог бы работать.</translation>
    </message>
    <message>
        <source>Nothing to do: %1.</source>
        <translation>Делать нечего: %1.</translation>
    </message>
    <message>
        <source>A machine of driver “generic” knows no “%1”.</source>
        <translation>Машина с драйвером «generic» не поддерживает «%1».</translation>
    </message>
    <message>
        <source>Do it on the computer itself.</source>
        <translation>Сделайте это на самом компьютере.</translation>
    </message>
    <message>
        <source>Machine “%1” does not run.</source>
        <translation>Машина «%1» не работает.</translation>
    </message>
    <message>
        <source>Start it, then try again.</source>
        <translation>Запустите её, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The VM of “%1” lies saved on the disk, and docker-machine cannot change it.</source>
        <translation>Состояние ВМ «%1» сохранено на диске, и docker-machine не может её изменить.</translation>
    </message>
    <message>
        <source>Discard the saved state in VirtualBox, then start the machine.</source>
        <translation>Сбросьте сохранённое состояние в VirtualBox, затем запустите машину.</translation>
    </message>
    <message>
        <source>The VM of “%1” does not run any more.</source>
        <translation>ВМ «%1» больше не работает.</translation>
    </message>
    <message>
        <source>Look at its state, then try again.</source>
        <translation>Посмотрите её состояние, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>docker-machine has an entry for “%1”, but its VM is gone.</source>
        <translation>У docker-machine есть запись «%1», но её ВМ больше нет.</translation>
    </message>
    <message>
        <source>Remove the machine and create it again.</source>
        <translation>Удалите машину и создайте её снова.</translation>
    </message>
    <message>
        <source>Port %1 of this computer, which the machine needs for SSH, is taken.</source>
        <translation>Порт %1 этого компьютера, нужный машине для SSH, занят.</translation>
    </message>
    <message>
        <source>End the program that listens there (“Ports” shows it), then try again.</source>
        <translation>Завершите программу, которая его слушает (её показывают «Порты»), затем попробуйте снова.</translation>
    </message>
    <message>
        <source>VirtualBox is busy with the VM of “%1”.</source>
        <translation>VirtualBox занят ВМ «%1».</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Дождитесь завершения, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>Machine “%1” did not answer in time.</source>
        <translation>Машина «%1» не ответила вовремя.</translation>
    </message>
    <message>
        <source>No machine of docker-machine is the active one.</source>
        <translation>Среди машин docker-machine нет активной.</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s kernel module is not loaded.</source>
        <translation>Модуль ядра VirtualBox не загружен.</translation>
    </message>
    <message>
        <source>Install the module for your kernel (“sudo apt install virtualbox-dkms” on Debian), or run “sudo /sbin/vboxconfig”.</source>
        <translation>Установите модуль для своего ядра («sudo apt install virtualbox-dkms» в Debian) или выполните «sudo /sbin/vboxconfig».</translation>
    </message>
    <message>
        <source>docker-machine does not accept this VirtualBox: it wants version 5 or later.</source>
        <translation>docker-machine не принимает этот VirtualBox: нужна версия 5 или новее.</translation>
    </message>
    <message>
        <source>Update VirtualBox.</source>
        <translation>Обновите VirtualBox.</translation>
    </message>
    <message>
        <source>VBoxManage was not found.</source>
        <translation>VBoxManage не найден.</translation>
    </message>
    <message>
        <source>Install VirtualBox.</source>
        <translation>Установите VirtualBox.</translation>
    </message>
    <message>
        <source>The virtualization of this computer&apos;s processor is off.</source>
        <translation>Виртуализация процессора этого компьютера выключена.</translation>
    </message>
    <message>
        <source>Switch VT-x or AMD-V on in the firmware settings. If another hypervisor hides it from docker-machine only, create the machine without that check.</source>
        <translation>Включите VT-x или AMD-V в настройках прошивки. Если её скрывает другой гипервизор, и только от docker-machine, создайте машину без этой проверки.</translation>
    </message>
    <message>
        <source>The host-only network collides with one that this computer already has.</source>
        <translation>Сеть host-only пересекается с сетью, которая уже есть у этого компьютера.</translation>
    </message>
    <message>
        <source>Remove the machine, then create it with another host-only network, such as 192.168.56.1/24.</source>
        <translation>Удалите машину и создайте её с другой сетью host-only, например 192.168.56.1/24.</translation>
    </message>
    <message>
        <source>The host-only network is not given as this computer&apos;s address in it.</source>
        <translation>Сеть host-only задана не адресом этого компьютера в ней.</translation>
    </message>
    <message>
        <source>Write it like 192.168.56.1/24.</source>
        <translation>Запишите в виде 192.168.56.1/24.</translation>
    </message>
    <message>
        <source>VirtualBox does not allow this host-only network.</source>
        <translation>VirtualBox не разрешает эту сеть host-only.</translation>
    </message>
    <message>
        <source>Take 192.168.56.1/24, or allow the network in /etc/vbox/networks.conf.</source>
        <translation>Возьмите 192.168.56.1/24 или разрешите сеть в /etc/vbox/networks.conf.</translation>
    </message>
    <message>
        <source>VirtualBox cannot make the host-only network of “%1”.</source>
        <translation>VirtualBox не может создать сеть host-only для «%1».</translation>
    </message>
    <message>
        <source>On macOS, VirtualBox 7 has no host-only adapters any more, and docker-machine knows nothing else. On Linux, load the modules vboxnetadp and vboxnetflt.</source>
        <translation>В macOS у VirtualBox 7 больше нет адаптеров host-only, а ничего другого docker-machine не знает. В Linux загрузите модули vboxnetadp и vboxnetflt.</translation>
    </message>
    <message>
        <source>The VM of “%1” has no host-only adapter, so it has no address for Docker.</source>
        <translation>У ВМ «%1» нет адаптера host-only, а значит, и адреса для Docker.</translation>
    </message>
    <message>
        <source>Restart the machine: docker-machine makes the adapter anew.</source>
        <translation>Перезапустите машину: docker-machine создаст адаптер заново.</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s service VBoxSVC did not start.</source>
        <translation>Служба VirtualBox VBoxSVC не запустилась.</translation>
    </message>
    <message>
        <source>Remove the half-made machine, open VirtualBox once to see what it says, then try again.</source>
        <translation>Удалите недосозданную машину, один раз откройте VirtualBox и посмотрите, что он сообщает, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The image boot2docker.iso could not be downloaded.</source>
        <translation>Не удалось скачать образ boot2docker.iso.</translation>
    </message>
    <message>
        <source>Check the connection to the Internet; GitHub allows 60 questions an hour.</source>
        <translation>Проверьте подключение к интернету; GitHub допускает 60 запросов в час.</translation>
    </message>
    <message>
        <source>Start the machine, or wait until its engine is up.</source>
        <translation>Запустите машину или дождитесь, пока заработает её движок.</translation>
    </message>
    <message>
        <source>Machine “%1” did not answer by SSH.</source>
        <translation>Машина «%1» не ответила по SSH.</translation>
    </message>
    <message>
        <source>Look at the VM&apos;s state. A machine of driver “none” has no SSH at all.</source>
        <translation>Посмотрите состояние ВМ. У машины с драйвером «none» SSH нет вовсе.</translation>
    </message>
    <message>
        <source>The Docker engine in “%1” did not start.</source>
        <translation>Движок Docker в «%1» не запустился.</translation>
    </message>
    <message>
        <source>Open a shell in the machine and look at its log.</source>
        <translation>Откройте оболочку в машине и посмотрите его журнал.</translation>
    </message>
    <message>
        <source>The machine&apos;s certificate cannot be trusted: %1</source>
        <translation>Сертификату машины нельзя доверять: %1</translation>
    </message>
    <message>
        <source>The engine does not accept our certificate: %1</source>
        <translation>Движок не принимает наш сертификат: %1</translation>
    </message>
    <message>
        <source>The name “%1” cannot be resolved.</source>
        <translation>Не удалось разрешить имя «%1».</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Проверьте адрес и соединение.</translation>
    </message>
    <message>
        <source>Check VPN and firewall; macOS asks for the Local Network permission.</source>
        <translation>Проверьте VPN и брандмауэр; macOS спрашивает разрешение «Локальная сеть».</translation>
    </message>
    <message>
        <source>Machine “%1” does not answer by SSH.</source>
        <translation>Машина «%1» не отвечает по SSH.</translation>
    </message>
    <message>
        <source>The SSH server of “%1” does not accept the key.</source>
        <translation>Сервер SSH на «%1» не принимает ключ.</translation>
    </message>
    <message>
        <source>Check SSH user and key.</source>
        <translation>Проверьте пользователя и ключ SSH.</translation>
    </message>
    <message>
        <source>The SSH connection to “%1” failed.</source>
        <translation>Не удалось соединиться с «%1» по SSH.</translation>
    </message>
    <message>
        <source>“%1” was cancelled before it began.</source>
        <translation>«%1»: отменено до начала.</translation>
    </message>
    <message>
        <source>docker-machine ended without saying that it did it.</source>
        <translation>docker-machine завершился, не подтвердив, что всё сделано.</translation>
    </message>
    <message>
        <source>%1, config version %2</source>
        <translation>%1, версия конфигурации %2</translation>
    </message>
    <message>
        <source>%1: %2 is not between %3 and %4.</source>
        <translation>%1: %2 не в пределах от %3 до %4.</translation>
    </message>
    <message>
        <source>Name: a machine needs one.</source>
        <translation>Имя: машине нужно имя.</translation>
    </message>
    <message>
        <source>Name: “%1” is not the name of a machine.</source>
        <translation>Имя: «%1» не может быть именем машины.</translation>
    </message>
    <message>
        <source>Names have up to 128 letters, digits, “-” and “.”, and begin with a letter or digit.</source>
        <translation>Имена содержат до 128 букв, цифр, «-» и «.» и начинаются с буквы или цифры.</translation>
    </message>
    <message>
        <source>Name: there is a machine “%1” already.</source>
        <translation>Имя: машина «%1» уже есть.</translation>
    </message>
    <message>
        <source>Host-only network: “%1” is not an address with a prefix.</source>
        <translation>Сеть host-only: «%1» — не адрес с префиксом.</translation>
    </message>
    <message>
        <source>Host-only network: /%1 is not between /8 and /24. docker-machine gives VMs addresses that end in 100 to 254.</source>
        <translation>Сеть host-only: /%1 не в пределах от /8 до /24. docker-machine даёт ВМ адреса, которые оканчиваются на числа от 100 до 254.</translation>
    </message>
    <message>
        <source>Host-only network: %1 cannot be an address of this computer.</source>
        <translation>Сеть host-only: %1 не может быть адресом этого компьютера.</translation>
    </message>
    <message>
        <source>Take a private one, such as 192.168.56.1/24.</source>
        <translation>Возьмите частный адрес, например 192.168.56.1/24.</translation>
    </message>
    <message>
        <source>Host-only network: %1 is the network itself, and docker-machine wants the address of this computer in it.</source>
        <translation>Сеть host-only: %1 — это сама сеть, а docker-machine нужен адрес этого компьютера в ней.</translation>
    </message>
    <message>
        <source>SSH user: “%1” is not a user name.</source>
        <translation>Пользователь SSH: «%1» не может быть именем пользователя.</translation>
    </message>
    <message>
        <source>SSH key: “%1” is not the absolute path of a file.</source>
        <translation>Ключ SSH: «%1» — не абсолютный путь к файлу.</translation>
    </message>
    <message>
        <source>Leave it empty to use your own key.</source>
        <translation>Оставьте пустым, чтобы использовать собственный ключ.</translation>
    </message>
    <message>
        <source>URL: “%1” is not the address of an engine.</source>
        <translation>URL: «%1» — не адрес движка.</translation>
    </message>
    <message>
        <source>Write it like tcp://192.168.1.5:2376.</source>
        <translation>Запишите в виде tcp://192.168.1.5:2376.</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>Процессоры</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Память, МиБ</translation>
    </message>
    <message>
        <source>Disk in MiB</source>
        <translation>Диск, МиБ</translation>
    </message>
    <message>
        <source>Address: “%1” is neither an IP address nor the name of a computer.</source>
        <translation>Адрес: «%1» — не IP-адрес и не имя компьютера.</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>Порт SSH</translation>
    </message>
    <message>
        <source>Engine port</source>
        <translation>Порт движка</translation>
    </message>
    <message>
        <source>Driver: “%1” is not the name of a driver.</source>
        <translation>Драйвер: «%1» не может быть именем драйвера.</translation>
    </message>
    <message>
        <source>Names of drivers have letters, digits and “-”, such as virtualbox.</source>
        <translation>Имена драйверов состоят из букв, цифр и «-», например virtualbox.</translation>
    </message>
    <message>
        <source>Start it again; VBox.log in the Logs folder of the VM may say why.</source>
        <translation>Запустите её снова; причина может быть в VBox.log в папке Logs этой ВМ.</translation>
    </message>
    <message>
        <source>The VM “%1” was aborted: its process ended without warning.</source>
        <translation>ВМ «%1» прервана: её процесс внезапно завершился.</translation>
    </message>
    <message>
        <source>The VM “%1” was aborted while it was being restored; its saved state is still there.</source>
        <translation>ВМ «%1» прервана при восстановлении; её сохранённое состояние на месте.</translation>
    </message>
    <message>
        <source>VirtualBox says that the VM “%1” is “%2”.</source>
        <translation>VirtualBox сообщает, что состояние ВМ «%1» — «%2».</translation>
    </message>
    <message>
        <source>Look at it in VirtualBox.</source>
        <translation>Посмотрите на неё в VirtualBox.</translation>
    </message>
    <message>
        <source>%1 (a link to %2)</source>
        <translation>%1 (ссылка на %2)</translation>
    </message>
    <message>
        <source>%1 is not kept here: somebody else set the engine up.</source>
        <translation>%1 здесь не хранится: движок настраивал кто-то другой.</translation>
    </message>
    <message>
        <source>%1 does not exist. The engine has its copy, but docker-machine cannot give it to the machine again.</source>
        <translation>%1 не существует. У движка есть своя копия, но docker-machine не сможет снова передать этот файл машине.</translation>
    </message>
    <message>
        <source>%1 belongs to user %2, who can put another in its place.</source>
        <translation>%1 принадлежит пользователю %2, который может подменить этот файл.</translation>
    </message>
    <message>
        <source>Replace it by a copy of your own.</source>
        <translation>Замените его собственной копией.</translation>
    </message>
    <message>
        <source>%1 can be changed by other users.</source>
        <translation>%1 могут изменять другие пользователи.</translation>
    </message>
    <message>
        <source>Make it yours alone: chmod go-w %1</source>
        <translation>Оставьте доступ только себе: chmod go-w %1</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 не существует.</translation>
    </message>
    <message>
        <source>%1 belongs to user %2, who knows the key.</source>
        <translation>%1 принадлежит пользователю %2, и он знает ключ.</translation>
    </message>
    <message>
        <source>Only you can read %1.</source>
        <translation>Читать %1 можете только вы.</translation>
    </message>
    <message>
        <source>Use letters, digits and “-”, such as “web-8080”.</source>
        <translation>Используйте буквы, цифры и «-», например «web-8080».</translation>
    </message>
    <message>
        <source>The rule has no name.</source>
        <translation>У правила нет имени.</translation>
    </message>
    <message>
        <source>The name “%1” has a comma, which ends a name for VirtualBox.</source>
        <translation>В имени «%1» есть запятая, а для VirtualBox она завершает имя.</translation>
    </message>
    <message>
        <source>The name “%1” begins with “-”, as an option of VirtualBox does.</source>
        <translation>Имя «%1» начинается с «-», как параметр VirtualBox.</translation>
    </message>
    <message>
        <source>The name “%1” has line ends or invisible characters.</source>
        <translation>В имени «%1» есть переводы строк или невидимые символы.</translation>
    </message>
    <message>
        <source>The name “%1” begins or ends with a blank.</source>
        <translation>Имя «%1» начинается или заканчивается пробелом.</translation>
    </message>
    <message>
        <source>The %1 “%2” is no IPv4 address.</source>
        <translation>«%2» (%1) — не адрес IPv4.</translation>
    </message>
    <message>
        <source>Give four numbers such as 127.0.0.1, or leave it empty.</source>
        <translation>Укажите четыре числа, например 127.0.0.1, или оставьте пустым.</translation>
    </message>
    <message>
        <source>The %1 %2 is out of range.</source>
        <translation>Значение %2 (%1) вне допустимых пределов.</translation>
    </message>
    <message>
        <source>Ports are 1 to 65535.</source>
        <translation>Порты — от 1 до 65535.</translation>
    </message>
    <message>
        <source>A VM has no network adapter %1.</source>
        <translation>У ВМ не бывает сетевого адаптера %1.</translation>
    </message>
    <message>
        <source>Adapters are 1 to 8; docker-machine&apos;s NAT adapter is 1.</source>
        <translation>Адаптеры — от 1 до 8; адаптер NAT у docker-machine — 1.</translation>
    </message>
    <message>
        <source>“%1” is no protocol that VirtualBox forwards.</source>
        <translation>Протокол «%1» VirtualBox не пробрасывает.</translation>
    </message>
    <message>
        <source>Use tcp or udp.</source>
        <translation>Используйте tcp или udp.</translation>
    </message>
    <message>
        <source>host address</source>
        <translation>адрес хоста</translation>
    </message>
    <message>
        <source>host port</source>
        <translation>порт хоста</translation>
    </message>
    <message>
        <source>guest address</source>
        <translation>адрес гостя</translation>
    </message>
    <message>
        <source>guest port</source>
        <translation>порт гостя</translation>
    </message>
    <message>
        <source>There is a rule “%1” already.</source>
        <translation>Правило «%1» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name, or change that rule.</source>
        <translation>Выберите другое имя или измените то правило.</translation>
    </message>
    <message>
        <source>The rule “%1” has the host port %2 (%3) already.</source>
        <translation>Порт хоста %2 (%3) уже занят правилом «%1».</translation>
    </message>
    <message>
        <source>Choose another host port, or change that rule.</source>
        <translation>Выберите другой порт хоста или измените то правило.</translation>
    </message>
    <message>
        <source>VirtualBox printed a rule that makes no sense.</source>
        <translation>VirtualBox вывел бессмысленное правило.</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>Ошибка %1: %2</translation>
    </message>
    <message>
        <source>docker-machine</source>
        <translation>docker-machine</translation>
    </message>
    <message>
        <source>docker-machine is not installed.</source>
        <translation>docker-machine не установлен.</translation>
    </message>
    <message>
        <source>%1 does not tell its version.</source>
        <translation>%1 не сообщает свою версию.</translation>
    </message>
    <message>
        <source>Try it in a terminal: docker-machine --version</source>
        <translation>Попробуйте в терминале: docker-machine --version</translation>
    </message>
    <message>
        <source>%1 says “%2”, which is no version of docker-machine.</source>
        <translation>%1 сообщает «%2», а это не версия docker-machine.</translation>
    </message>
    <message>
        <source>See whether another program of that name comes first in PATH.</source>
        <translation>Проверьте, не стоит ли раньше в PATH другая программа с этим именем.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>“%1” is not a name for a machine.</source>
        <translation>«%1» не подходит как имя машины.</translation>
    </message>
    <message>
        <source>Use letters, digits, “-” and “.”, first a letter or digit.</source>
        <translation>Используйте буквы, цифры, «-» и «.»; первой должна быть буква или цифра.</translation>
    </message>
    <message>
        <source>“%1” is free.</source>
        <translation>Имя «%1» свободно.</translation>
    </message>
    <message>
        <source>The driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>“%1” is not the name of a driver.</source>
        <translation>«%1» не может быть именем драйвера.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>%1: не установлено.</translation>
    </message>
    <message>
        <source>Install the driver “%1” so that its program is in PATH.</source>
        <translation>Установите драйвер «%1» так, чтобы его программа была в PATH.</translation>
    </message>
    <message>
        <source>ssh</source>
        <translation>ssh</translation>
    </message>
    <message>
        <source>The program ssh is not installed. docker-machine then uses its own, which knows fewer kinds of keys.</source>
        <translation>Программа ssh не установлена. Тогда docker-machine использует собственную, а она знает меньше видов ключей.</translation>
    </message>
    <message>
        <source>Install the OpenSSH client.</source>
        <translation>Установите клиент OpenSSH.</translation>
    </message>
    <message>
        <source>The SSH key</source>
        <translation>Ключ SSH</translation>
    </message>
    <message>
        <source>Your own keys are used (ssh-agent or ~/.ssh).</source>
        <translation>Используются ваши собственные ключи (ssh-agent или ~/.ssh).</translation>
    </message>
    <message>
        <source>%1 was not looked at.</source>
        <translation>Проверка %1 не выполнялась.</translation>
    </message>
    <message>
        <source>Choose a private key that ssh accepts.</source>
        <translation>Выберите закрытый ключ, который принимает ssh.</translation>
    </message>
    <message>
        <source>The machine&apos;s SSH port</source>
        <translation>Порт SSH машины</translation>
    </message>
    <message>
        <source>The machine runs, and holds port %1 itself.</source>
        <translation>Машина работает и сама занимает порт %1.</translation>
    </message>
    <message>
        <source>It gets a free one when it starts.</source>
        <translation>При запуске машина получит свободный порт.</translation>
    </message>
    <message>
        <source>Port %1 was not tried.</source>
        <translation>Порт %1 не проверялся.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is free.</source>
        <translation>Порт %1 на 127.0.0.1 свободен.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is taken by another program.</source>
        <translation>Порт %1 на 127.0.0.1 занят другой программой.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is taken by %2, pid %3.</source>
        <translation>Порт %1 на 127.0.0.1 занят программой %2, pid %3.</translation>
    </message>
    <message>
        <source>Stop that program. docker-machine looks for no other port: it fails with “address already in use”.</source>
        <translation>Остановите эту программу. Другого порта docker-machine не ищет и завершается с ошибкой «address already in use».</translation>
    </message>
    <message>
        <source>Options: “%1” is empty or has control characters.</source>
        <translation>Параметры: «%1» — пустое значение или содержит управляющие символы.</translation>
    </message>
    <message>
        <source>Options: “%1” does not belong to an option, so docker-machine would take it for the machine&apos;s name.</source>
        <translation>Параметры: «%1» не относится ни к одному параметру, и docker-machine принял бы это за имя машины.</translation>
    </message>
    <message>
        <source>Write a value right after its option: --name=value.</source>
        <translation>Пишите значение сразу после параметра: --name=value.</translation>
    </message>
    <message>
        <source>Options: “%1” is not an option.</source>
        <translation>Параметры: «%1» — не параметр.</translation>
    </message>
    <message>
        <source>Write options as --name=value or --name.</source>
        <translation>Пишите параметры в виде --name=value или --name.</translation>
    </message>
    <message>
        <source>Options: “%1” would change which machine is made, or where.</source>
        <translation>Параметры: «%1» изменил бы то, какая машина создаётся или где.</translation>
    </message>
    <message>
        <source>Leave it out: name and driver have fields of their own.</source>
        <translation>Уберите его: для имени и драйвера есть отдельные поля.</translation>
    </message>
    <message>
        <source>Options: the value of “--%1” would be visible to everybody on this computer while docker-machine runs.</source>
        <translation>Параметры: значение «--%1» было бы видно всем на этом компьютере, пока работает docker-machine.</translation>
    </message>
    <message>
        <source>Create this machine in a terminal, with the secret in the environment variable that “docker-machine create --driver … --help” names.</source>
        <translation>Создайте эту машину в терминале, передав секрет в переменной окружения, которую называет «docker-machine create --driver … --help».</translation>
    </message>
    <message>
        <source>The address answers</source>
        <translation>Адрес отвечает</translation>
    </message>
    <message>
        <source>TLS, with a certificate that we trust</source>
        <translation>TLS с сертификатом, которому мы доверяем</translation>
    </message>
    <message>
        <source>TLS 1.2 or later</source>
        <translation>TLS 1.2 или новее</translation>
    </message>
    <message>
        <source>It is this machine&apos;s engine</source>
        <translation>Это движок этой машины</translation>
    </message>
    <message>
        <source>The engine accepts us and answers</source>
        <translation>Движок принимает нас и отвечает</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Часы не расходятся</translation>
    </message>
    <message>
        <source>The connection did not come that far.</source>
        <translation>До этого соединение не дошло.</translation>
    </message>
    <message>
        <source>See that the engine runs, and that a firewall lets its port through.</source>
        <translation>Проверьте, что движок работает и брандмауэр пропускает его порт.</translation>
    </message>
    <message>
        <source>See that the machine runs: docker-machine status %1. If it does, restart it: docker-machine restart %1.</source>
        <translation>Проверьте, что машина работает: docker-machine status %1. Если работает, перезапустите её: docker-machine restart %1.</translation>
    </message>
    <message>
        <source>%1 answers after %2 ms.</source>
        <translation>%1 отвечает через %2 мс.</translation>
    </message>
    <message>
        <source>The handshake took %1 ms.</source>
        <translation>Рукопожатие заняло %1 мс.</translation>
    </message>
    <message>
        <source>The engine speaks only older versions.</source>
        <translation>Движок знает только более старые версии.</translation>
    </message>
    <message>
        <source>Update Docker in the machine: it is older than 2016, or a program between us and it is.</source>
        <translation>Обновите Docker в машине: он старше 2016 года — или такова программа между нами и ним.</translation>
    </message>
    <message>
        <source>%1 shows the machine&apos;s server.pem.</source>
        <translation>%1 предъявляет server.pem машины.</translation>
    </message>
    <message>
        <source>At %1 answers machine “%2”, not “%3”: the addresses were exchanged.</source>
        <translation>По адресу %1 отвечает машина «%2», а не «%3»: адреса поменялись местами.</translation>
    </message>
    <message>
        <source>Change nothing on it now. Restart both machines, so that docker-machine notes their addresses.</source>
        <translation>Ничего на ней сейчас не меняйте. Перезапустите обе машины, чтобы docker-machine записал их адреса.</translation>
    </message>
    <message>
        <source>Without server.pem of the machine there is nothing to compare.</source>
        <translation>Без server.pem машины сравнивать не с чем.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the machine&apos;s server.pem: it is another engine, or its certificate was made elsewhere.</source>
        <translation>%1 предъявляет не server.pem машины, а другой сертификат: это другой движок, или сертификат создан в другом месте.</translation>
    </message>
    <message>
        <source>It answers a ping after %1 ms.</source>
        <translation>Ответ на ping получен через %1 мс.</translation>
    </message>
    <message>
        <source>The engine does not say what time it has.</source>
        <translation>Движок не сообщает своё время.</translation>
    </message>
    <message numerus="yes">
        <source>They are less than %n second(s) apart.</source>
        <translation>
            <numerusform>Расхождение меньше %n секунды.</numerusform>
            <numerusform>Расхождение меньше %n секунд.</numerusform>
            <numerusform>Расхождение меньше %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine&apos;s clock is %1 s behind this computer&apos;s.</source>
        <translation>Часы движка отстают от часов этого компьютера на %1 с.</translation>
    </message>
    <message>
        <source>The engine&apos;s clock is %1 s ahead of this computer&apos;s.</source>
        <translation>Часы движка спешат относительно часов этого компьютера на %1 с.</translation>
    </message>
    <message>
        <source>Set the clock that is wrong; certificates and logs go by it.</source>
        <translation>Исправьте неверные часы; по ним живут сертификаты и журналы.</translation>
    </message>
    <message>
        <source>A VM that slept loses time. Restart it: docker-machine restart %1.</source>
        <translation>После сна часы ВМ отстают. Перезапустите её: docker-machine restart %1.</translation>
    </message>
    <message>
        <source>The engine was not asked.</source>
        <translation>Движок не опрашивался.</translation>
    </message>
    <message>
        <source>There is no address, or no certificate, to connect with.</source>
        <translation>Для соединения нет адреса или сертификата.</translation>
    </message>
    <message>
        <source>The machine is stopped.</source>
        <translation>Машина остановлена.</translation>
    </message>
    <message>
        <source>The machine is paused.</source>
        <translation>Машина приостановлена.</translation>
    </message>
    <message>
        <source>The machine&apos;s state is saved; it does not run.</source>
        <translation>Состояние машины сохранено; она не работает.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>До %1 не достучаться.</translation>
    </message>
    <message>
        <source>No TLS connection to %1: %2</source>
        <translation>Нет соединения TLS с %1: %2</translation>
    </message>
    <message>
        <source>The engine did not answer the ping.</source>
        <translation>Движок не ответил на ping.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>Не удалось прочитать %1.</translation>
    </message>
    <message>
        <source>Entry in the store</source>
        <translation>Запись в хранилище</translation>
    </message>
    <message>
        <source>%1 can be used.</source>
        <translation>%1 можно использовать.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 подходит к %2.</translation>
    </message>
    <message>
        <source>%1 does not belong to %2.</source>
        <translation>%1 не подходит к %2.</translation>
    </message>
    <message>
        <source>Authority of the store</source>
        <translation>Центр сертификации хранилища</translation>
    </message>
    <message>
        <source>%1 cannot be read. The panel does not need it, but docker-machine does.</source>
        <translation>%1 нельзя прочитать. Панели этот файл не нужен, но нужен docker-machine.</translation>
    </message>
    <message>
        <source>Copy %1 there; without it docker-machine makes a new authority, and every machine needs new certificates.</source>
        <translation>Скопируйте туда %1; иначе docker-machine создаст новый центр сертификации, и всем машинам понадобятся новые сертификаты.</translation>
    </message>
    <message>
        <source>%1 is another authority than %2. The panel connects by its own file, but docker-machine does not trust the machine.</source>
        <translation>%1 — не тот центр сертификации, что %2. Панель соединяется по собственному файлу машины, но docker-machine ей не доверяет.</translation>
    </message>
    <message>
        <source>%1 is the authority of the store.</source>
        <translation>%1 — центр сертификации хранилища.</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Центр сертификации</translation>
    </message>
    <message>
        <source>Our certificate</source>
        <translation>Наш сертификат</translation>
    </message>
    <message>
        <source>Our key</source>
        <translation>Наш ключ</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate</source>
        <translation>Сертификат движка</translation>
    </message>
    <message>
        <source>The engine&apos;s key</source>
        <translation>Ключ движка</translation>
    </message>
    <message>
        <source>Our key is private</source>
        <translation>Наш ключ закрыт от других</translation>
    </message>
    <message>
        <source>The engine&apos;s key is private</source>
        <translation>Ключ движка закрыт от других</translation>
    </message>
    <message>
        <source>Our key and certificate</source>
        <translation>Наши ключ и сертификат</translation>
    </message>
    <message>
        <source>The engine&apos;s key and certificate</source>
        <translation>Ключ и сертификат движка</translation>
    </message>
    <message>
        <source>Our certificate is the authority&apos;s</source>
        <translation>Наш сертификат выдан этим центром</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate is the authority&apos;s</source>
        <translation>Сертификат движка выдан этим центром</translation>
    </message>
    <message>
        <source>The authority is valid</source>
        <translation>Центр сертификации действителен</translation>
    </message>
    <message>
        <source>Our certificate is valid</source>
        <translation>Наш сертификат действителен</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate is valid</source>
        <translation>Сертификат движка действителен</translation>
    </message>
    <message>
        <source>Our certificate is a client&apos;s</source>
        <translation>Наш сертификат — клиентский</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate is a server&apos;s</source>
        <translation>Сертификат движка — серверный</translation>
    </message>
    <message>
        <source>The engine&apos;s certificate is for its address</source>
        <translation>Сертификат движка выдан для его адреса</translation>
    </message>
    <message>
        <source>The machine&apos;s address is not known.</source>
        <translation>Адрес машины неизвестен.</translation>
    </message>
    <message>
        <source>VirtualBox did not answer about “%1” in time.</source>
        <translation>VirtualBox не ответил вовремя о «%1».</translation>
    </message>
    <message>
        <source>Something else may be under way with it, or its service VBoxSVC hangs: close all VirtualBox windows, then try again.</source>
        <translation>Возможно, с ней выполняется что-то ещё или зависла служба VBoxSVC: закройте все окна VirtualBox, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>VBoxManage did not tell its version.</source>
        <translation>VBoxManage не сообщил свою версию.</translation>
    </message>
    <message>
        <source>See what “VBoxManage --version” says in a terminal.</source>
        <translation>Посмотрите в терминале, что выводит «VBoxManage --version».</translation>
    </message>
    <message>
        <source>The rule “ssh” is docker-machine&apos;s own way into the machine.</source>
        <translation>Правило «ssh» — собственный вход docker-machine в машину.</translation>
    </message>
    <message>
        <source>It stays as it is: without it the machine could not be managed any more.</source>
        <translation>Оно остаётся как есть: без него машиной нельзя было бы управлять.</translation>
    </message>
    <message>
        <source>The rule “%1” has the name of an option: VBoxManage cannot be told to remove it.</source>
        <translation>Имя правила «%1» совпадает с параметром: указать VBoxManage удалить его нельзя.</translation>
    </message>
    <message>
        <source>Remove it in VirtualBox&apos;s window.</source>
        <translation>Удалите его в окне VirtualBox.</translation>
    </message>
    <message>
        <source>Use an engine by a Docker context instead (Colima, Docker Desktop, OrbStack).</source>
        <translation>Вместо этого используйте движок через контекст Docker (Colima, Docker Desktop, OrbStack).</translation>
    </message>
    <message>
        <source>VirtualBox</source>
        <translation>VirtualBox</translation>
    </message>
    <message>
        <source>VirtualBox is not installed: there is no VBoxManage.</source>
        <translation>VirtualBox не установлен: нет VBoxManage.</translation>
    </message>
    <message>
        <source>Try it in a terminal: VBoxManage --version</source>
        <translation>Попробуйте в терминале: VBoxManage --version</translation>
    </message>
    <message>
        <source>%1 was not asked.</source>
        <translation>Опрос %1 не выполнялся.</translation>
    </message>
    <message>
        <source>%1 says “%2”, which is no version.</source>
        <translation>%1 сообщает «%2», а это не версия.</translation>
    </message>
    <message>
        <source>VirtualBox %1 is too old for docker-machine.</source>
        <translation>VirtualBox %1 слишком старый для docker-machine.</translation>
    </message>
    <message>
        <source>Install version 5 or later.</source>
        <translation>Установите версию 5 или новее.</translation>
    </message>
    <message>
        <source>Host-only adapters</source>
        <translation>Адаптеры host-only</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s version is not known.</source>
        <translation>Версия VirtualBox неизвестна.</translation>
    </message>
    <message>
        <source>VirtualBox %1 on macOS has no host-only adapters any more, and docker-machine can use nothing else; no option works around it.</source>
        <translation>В VirtualBox %1 для macOS больше нет адаптеров host-only, а ничего другого docker-machine использовать не может; никакой параметр этого не обходит.</translation>
    </message>
    <message>
        <source>VirtualBox %1 has them here.</source>
        <translation>В VirtualBox %1 они здесь есть.</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Процессор</translation>
    </message>
    <message>
        <source>This Mac has Apple silicon; boot2docker, the system of such machines, needs an Intel processor.</source>
        <translation>У этого Mac процессор Apple; boot2docker, системе таких машин, нужен процессор Intel.</translation>
    </message>
    <message>
        <source>This computer&apos;s processor is %1; boot2docker, the system of such machines, needs an Intel or AMD one.</source>
        <translation>Процессор этого компьютера — %1; boot2docker, системе таких машин, нужен Intel или AMD.</translation>
    </message>
    <message>
        <source>Virtualization by the processor</source>
        <translation>Виртуализация процессором</translation>
    </message>
    <message>
        <source>docker-machine takes it for missing on %1.</source>
        <translation>docker-machine считает, что на %1 её нет.</translation>
    </message>
    <message>
        <source>This computer does not tell.</source>
        <translation>Этот компьютер об этом не сообщает.</translation>
    </message>
    <message>
        <source>VT-x is there.</source>
        <translation>VT-x есть.</translation>
    </message>
    <message>
        <source>AMD-V is there.</source>
        <translation>AMD-V есть.</translation>
    </message>
    <message>
        <source>Neither VT-x nor AMD-V is there: no VM of 64 bits can run.</source>
        <translation>Нет ни VT-x, ни AMD-V: 64-разрядные ВМ работать не смогут.</translation>
    </message>
    <message>
        <source>Turn virtualization on in the firmware (BIOS) setup. If this computer is a VM, turn nested virtualization on for it.</source>
        <translation>Включите виртуализацию в настройках прошивки (BIOS). Если этот компьютер — ВМ, включите для него вложенную виртуализацию.</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s kernel module</source>
        <translation>Модуль ядра VirtualBox</translation>
    </message>
    <message>
        <source>Load the module: sudo modprobe vboxdrv. If there is none for your kernel: sudo /sbin/vboxconfig</source>
        <translation>Загрузите модуль: sudo modprobe vboxdrv. Если для вашего ядра его нет: sudo /sbin/vboxconfig</translation>
    </message>
    <message>
        <source>/dev/vboxdrv is there.</source>
        <translation>/dev/vboxdrv есть.</translation>
    </message>
    <message>
        <source>/dev/vboxdrv does not exist: VirtualBox can describe VMs, but start none.</source>
        <translation>/dev/vboxdrv не существует: VirtualBox может описывать ВМ, но не запускать их.</translation>
    </message>
    <message>
        <source>Install the module for your kernel: the package virtualbox-dkms and the kernel&apos;s headers on Debian, elsewhere “sudo /sbin/vboxconfig”. Where Secure Boot is on, sign it.</source>
        <translation>Установите модуль для своего ядра: в Debian — пакет virtualbox-dkms и заголовки ядра, в других системах — «sudo /sbin/vboxconfig». Если включён Secure Boot, подпишите модуль.</translation>
    </message>
    <message>
        <source>“%1” is no address with the length of its network.</source>
        <translation>«%1» — не адрес с длиной префикса сети.</translation>
    </message>
    <message>
        <source>It looks like 192.168.56.1/24.</source>
        <translation>Он выглядит так: 192.168.56.1/24.</translation>
    </message>
    <message>
        <source>The host-only range</source>
        <translation>Диапазон host-only</translation>
    </message>
    <message>
        <source>VirtualBox %1 allows every range.</source>
        <translation>VirtualBox %1 разрешает любой диапазон.</translation>
    </message>
    <message>
        <source>VirtualBox allows %1.</source>
        <translation>VirtualBox разрешает %1.</translation>
    </message>
    <message>
        <source>Add the line “* %1” to /etc/vbox/networks.conf (as root).</source>
        <translation>Добавьте строку «* %1» в /etc/vbox/networks.conf (от имени root).</translation>
    </message>
    <message>
        <source>/etc/vbox/networks.conf does not list %1, which is allowed without that file.</source>
        <translation>В /etc/vbox/networks.conf нет %1, а без этого файла этот диапазон разрешён.</translation>
    </message>
    <message>
        <source>VirtualBox %1 refuses %2: it allows 192.168.56.0/21 and what /etc/vbox/networks.conf lists.</source>
        <translation>VirtualBox %1 отклоняет %2: он разрешает 192.168.56.0/21 и то, что указано в /etc/vbox/networks.conf.</translation>
    </message>
    <message>
        <source>The host-only network is free</source>
        <translation>Сеть host-only свободна</translation>
    </message>
    <message>
        <source>The network %1 is in use: interface %2 has address %3/%4.</source>
        <translation>Сеть %1 занята: у интерфейса %2 адрес %3/%4.</translation>
    </message>
    <message>
        <source>Leave that network (VPN, Wi-Fi) while the machine runs.</source>
        <translation>Отключитесь от той сети (VPN, Wi-Fi) на время работы машины.</translation>
    </message>
    <message>
        <source>No other network of this computer uses %1.</source>
        <translation>Никакая другая сеть этого компьютера не использует %1.</translation>
    </message>
    <message>
        <source>Space for the disk</source>
        <translation>Место для диска</translation>
    </message>
    <message>
        <source>How much space is free at %1 is not known.</source>
        <translation>Сколько свободного места в %1, неизвестно.</translation>
    </message>
    <message>
        <source>Free some space, or choose a smaller disk.</source>
        <translation>Освободите место или выберите диск меньше.</translation>
    </message>
    <message>
        <source>Only %1 are free at %2: not even a new machine fits.</source>
        <translation>В %2 свободно лишь %1: не поместится даже новая машина.</translation>
    </message>
    <message>
        <source>%1 are free at %2, and the disk may grow to %3.</source>
        <translation>В %2 свободно %1, а диск может вырасти до %3.</translation>
    </message>
    <message>
        <source>%1 are free, the disk grows to %2 at most.</source>
        <translation>Свободно %1, диск вырастет не более чем до %2.</translation>
    </message>
    <message>
        <source>VirtualBox knows no VM “%1”.</source>
        <translation>VirtualBox не знает ВМ «%1».</translation>
    </message>
    <message>
        <source>“VBoxManage list vms” lists those that it knows. If the VM was deleted in VirtualBox, remove the machine too.</source>
        <translation>Список известных ему: «VBoxManage list vms». Если ВМ удалили в VirtualBox, удалите и машину.</translation>
    </message>
    <message>
        <source>The VM “%1” has no such rule any more.</source>
        <translation>У ВМ «%1» такого правила больше нет.</translation>
    </message>
    <message>
        <source>Read its rules again.</source>
        <translation>Прочитайте её правила снова.</translation>
    </message>
    <message>
        <source>The VM “%1” has a rule of this name already.</source>
        <translation>У ВМ «%1» уже есть правило с этим именем.</translation>
    </message>
    <message>
        <source>The VM “%1” has a rule for this host port already.</source>
        <translation>У ВМ «%1» уже есть правило для этого порта хоста.</translation>
    </message>
    <message>
        <source>The VM “%1” has no such network adapter.</source>
        <translation>У ВМ «%1» нет такого сетевого адаптера.</translation>
    </message>
    <message>
        <source>Choose one that is in NAT mode.</source>
        <translation>Выберите адаптер в режиме NAT.</translation>
    </message>
    <message>
        <source>The VM “%1” has stopped in the meantime.</source>
        <translation>ВМ «%1» тем временем остановилась.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Попробуйте снова.</translation>
    </message>
    <message>
        <source>Another program holds the VM “%1”.</source>
        <translation>ВМ «%1» занята другой программой.</translation>
    </message>
    <message>
        <source>It may be starting, or its settings may be open in VirtualBox: close them, or wait, and try again.</source>
        <translation>Возможно, она запускается или её настройки открыты в VirtualBox: закройте их или подождите, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The state of the VM “%1” does not allow it.</source>
        <translation>Состояние ВМ «%1» этого не допускает.</translation>
    </message>
    <message>
        <source>If its state is saved, start it or discard the saved state.</source>
        <translation>Если её состояние сохранено, запустите её или сбросьте сохранённое состояние.</translation>
    </message>
    <message>
        <source>VirtualBox denied access to the VM “%1”.</source>
        <translation>VirtualBox отказал в доступе к ВМ «%1».</translation>
    </message>
    <message>
        <source>See who owns its files and VirtualBox&apos;s own settings: VMs belong to the user who made them.</source>
        <translation>Проверьте, кому принадлежат её файлы и настройки самого VirtualBox: ВМ принадлежат пользователю, который их создал.</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s service VBoxSVC did not answer when asked about the VM “%1”.</source>
        <translation>Служба VirtualBox VBoxSVC не ответила на запрос о ВМ «%1».</translation>
    </message>
    <message>
        <source>Close all VirtualBox windows, end VBoxSVC if it is still there, and try again; if it stays so, install VirtualBox anew.</source>
        <translation>Закройте все окна VirtualBox, завершите VBoxSVC, если он ещё работает, и попробуйте снова; если не поможет, переустановите VirtualBox.</translation>
    </message>
    <message>
        <source>VBoxManage cannot read names beyond ASCII here (VM “%1”): the system lacks the locale that it was given.</source>
        <translation>VBoxManage не может прочитать здесь имена вне ASCII (ВМ «%1»): в системе нет заданной ему локали.</translation>
    </message>
    <message>
        <source>Install a UTF-8 locale, such as C.UTF-8.</source>
        <translation>Установите локаль UTF-8, например C.UTF-8.</translation>
    </message>
    <message>
        <source>VirtualBox failed with %2 (VM “%1”).</source>
        <translation>VirtualBox сообщил об ошибке %2 (ВМ «%1»).</translation>
    </message>
    <message>
        <source>The word is VirtualBox&apos;s own: its log, and the web, know it. VBox.log lies in the Logs folder of the VM.</source>
        <translation>Это обозначение самого VirtualBox: ищите его в журнале VirtualBox и в интернете. VBox.log лежит в папке Logs этой ВМ.</translation>
    </message>
    <message>
        <source>VBoxManage failed at the VM “%1” and did not say why (exit code %2).</source>
        <translation>VBoxManage не справился с ВМ «%1» и не сообщил почему (код завершения %2).</translation>
    </message>
    <message>
        <source>VBoxManage failed at the VM “%1”: %2</source>
        <translation>VBoxManage не справился с ВМ «%1»: %2</translation>
    </message>
    <message>
        <source>Look at the VM in VirtualBox.</source>
        <translation>Посмотрите на ВМ в VirtualBox.</translation>
    </message>
    <message>
        <source>The VM “%1” is saved: its memory lies on the disk, and VirtualBox changes no rules of it.</source>
        <translation>ВМ «%1» сохранена: её память лежит на диске, и VirtualBox не меняет её правила.</translation>
    </message>
    <message>
        <source>Start it and change the rules while it runs; or discard the saved state (“VBoxManage discardstate”), which is like pulling its plug.</source>
        <translation>Запустите её и измените правила во время работы или сбросьте сохранённое состояние («VBoxManage discardstate») — это всё равно что выдернуть шнур питания.</translation>
    </message>
    <message>
        <source>The VM “%1” is starting.</source>
        <translation>ВМ «%1» запускается.</translation>
    </message>
    <message>
        <source>The VM “%1” is stopping.</source>
        <translation>ВМ «%1» останавливается.</translation>
    </message>
    <message>
        <source>The VM “%1” is being saved.</source>
        <translation>ВМ «%1» сохраняется.</translation>
    </message>
    <message>
        <source>The VM “%1” is being restored.</source>
        <translation>ВМ «%1» восстанавливается.</translation>
    </message>
    <message>
        <source>The VM “%1” is stuck (guru meditation).</source>
        <translation>ВМ «%1» зависла (guru meditation).</translation>
    </message>
    <message>
        <source>Power it off in VirtualBox, and start it again.</source>
        <translation>Выключите её в VirtualBox и запустите снова.</translation>
    </message>
    <message>
        <source>VirtualBox cannot read the settings of the VM “%1”.</source>
        <translation>VirtualBox не может прочитать настройки ВМ «%1».</translation>
    </message>
    <message>
        <source>VirtualBox&apos;s window says which file is missing or broken.</source>
        <translation>В окне VirtualBox указано, какого файла нет или какой повреждён.</translation>
    </message>
    <message>
        <source>The VM “%1” is busy: VirtualBox says “%2”.</source>
        <translation>ВМ «%1» занята: VirtualBox сообщает «%2».</translation>
    </message>
    <message>
        <source>Its service VBoxSVC may hang: close all VirtualBox windows, end VBoxSVC, then try again.</source>
        <translation>Возможно, зависла его служба VBoxSVC: закройте все окна VirtualBox, завершите VBoxSVC и попробуйте снова.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a VM.</source>
        <translation>«%1» не может быть именем ВМ.</translation>
    </message>
    <message>
        <source>Give a name that “VBoxManage list vms” shows.</source>
        <translation>Укажите имя из списка «VBoxManage list vms».</translation>
    </message>
    <message>
        <source>VBoxManage answered something that describes no VM.</source>
        <translation>Ответ VBoxManage не описывает никакую ВМ.</translation>
    </message>
    <message>
        <source>See what “VBoxManage showvminfo” says in a terminal.</source>
        <translation>Посмотрите в терминале, что выводит «VBoxManage showvminfo».</translation>
    </message>
    <message>
        <source>The VM “%1” has no rule “%2” any more.</source>
        <translation>У ВМ «%1» больше нет правила «%2».</translation>
    </message>
    <message>
        <source>The rule “%1” of the VM “%2” was changed in the meantime.</source>
        <translation>Правило «%1» ВМ «%2» тем временем изменилось.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Посмотрите на него ещё раз, затем решите.</translation>
    </message>
    <message>
        <source>Adapter %1 of the VM “%2” is not in NAT mode, so it forwards no ports.</source>
        <translation>Адаптер %1 ВМ «%2» не в режиме NAT, поэтому не перенаправляет порты.</translation>
    </message>
    <message>
        <source>Choose an adapter in NAT mode; docker-machine&apos;s is 1.</source>
        <translation>Выберите адаптер в режиме NAT; у docker-machine это 1.</translation>
    </message>
    <message>
        <source>VirtualBox said that the rule “%1” of the VM “%2” is removed, but it is still there.</source>
        <translation>VirtualBox сообщил, что правило «%1» ВМ «%2» удалено, но оно всё ещё есть.</translation>
    </message>
    <message>
        <source>VirtualBox said nothing against it, but the VM “%1” does not have the rule “%2”.</source>
        <translation>VirtualBox не возразил, но у ВМ «%1» нет правила «%2».</translation>
    </message>
    <message>
        <source>The rule “%1” that was to be replaced is gone.</source>
        <translation>Правила «%1», которое нужно было заменить, больше нет.</translation>
    </message>
    <message>
        <source>Add it again: %1</source>
        <translation>Добавьте его снова: %1</translation>
    </message>
    <message>
        <source>certificate without a name</source>
        <translation>сертификат без имени</translation>
    </message>
    <message>
        <source>certificate of %1</source>
        <translation>сертификат %1</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>самоподписанный</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>издатель: %1</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>истёк %1</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>недействителен до %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>действителен до %1</translation>
    </message>
    <message>
        <source>for another name</source>
        <translation>на другое имя</translation>
    </message>
    <message>
        <source>not trusted by this computer</source>
        <translation>этот компьютер ему не доверяет</translation>
    </message>
    <message>
        <source>the image has no “cat”: nobody can look inside</source>
        <translation>в образе нет «cat»: заглянуть внутрь нельзя</translation>
    </message>
    <message>
        <source>running, but unhealthy</source>
        <translation>работает, но нездоров</translation>
    </message>
    <message>
        <source>running, but unhealthy: %1</source>
        <translation>работает, но нездоров: %1</translation>
    </message>
    <message>
        <source>running, health not known yet</source>
        <translation>работает, здоровье пока неизвестно</translation>
    </message>
    <message>
        <source>running, healthy</source>
        <translation>работает, здоров</translation>
    </message>
    <message>
        <source>created, never started</source>
        <translation>создан, ни разу не запускался</translation>
    </message>
    <message>
        <source>could not start: %1</source>
        <translation>не удалось запустить: %1</translation>
    </message>
    <message>
        <source>restarting: it ended with %1 (%2)</source>
        <translation>перезапускается: завершился с кодом %1 (%2)</translation>
    </message>
    <message>
        <source>exited with %1: %2</source>
        <translation>завершён с кодом %1: %2</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>удаляется</translation>
    </message>
    <message>
        <source>dead: the engine could not remove it</source>
        <translation>мёртв: движок не смог его удалить</translation>
    </message>
    <message>
        <source>nothing is published while no container runs</source>
        <translation>пока ни один контейнер не работает, ничего не опубликовано</translation>
    </message>
    <message>
        <source>the running container does not publish %1: it is older than the file</source>
        <translation>работающий контейнер не публикует порт %1: он старше файла</translation>
    </message>
    <message>
        <source>published on %1 of the VM only: not reachable from outside</source>
        <translation>опубликован только на %1 в ВМ: извне недоступен</translation>
    </message>
    <message>
        <source>published on %1 of the machine only: not reachable from outside</source>
        <translation>опубликован только на %1 на машине: извне недоступен</translation>
    </message>
    <message>
        <source>%1 leads to %2 of the container</source>
        <translation>порт %1 ведёт на порт %2 контейнера</translation>
    </message>
    <message>
        <source>%1 listens</source>
        <translation>слушает %1</translation>
    </message>
    <message>
        <source>%1 (pid %2) listens</source>
        <translation>слушает %1 (pid %2)</translation>
    </message>
    <message>
        <source>no service of the project publishes %1</source>
        <translation>ни один сервис проекта не публикует порт %1</translation>
    </message>
    <message>
        <source>there is no container: the service was not brought up</source>
        <translation>контейнера нет: сервис не был запущен</translation>
    </message>
    <message>
        <source>no container runs</source>
        <translation>ни один контейнер не работает</translation>
    </message>
    <message>
        <source>%1 cannot be looked at</source>
        <translation>%1 проверить нельзя</translation>
    </message>
    <message>
        <source>nothing listens on %1 now; ports of a range are often opened only while they are needed</source>
        <translation>порт %1 сейчас никто не слушает; порты диапазона часто открывают только на то время, когда они нужны</translation>
    </message>
    <message>
        <source>nothing listens on %1 in the container</source>
        <translation>порт %1 в контейнере никто не слушает</translation>
    </message>
    <message>
        <source>; it listens on %1</source>
        <translation>; он слушает %1</translation>
    </message>
    <message>
        <source>listens on %1 inside only: nobody outside reaches it</source>
        <translation>слушает только %1 внутри: извне никто не достучится</translation>
    </message>
    <message>
        <source>%1 on %2 inside only: nobody outside reaches it</source>
        <translation>%1 слушает только %2 внутри: извне никто не достучится</translation>
    </message>
    <message>
        <source>something listens, its process cannot be seen</source>
        <translation>кто-то слушает, но процесс не виден</translation>
    </message>
    <message>
        <source>lsof could not list the ports of this computer.</source>
        <translation>lsof не смог получить список портов этого компьютера.</translation>
    </message>
    <message>
        <source>UDP: nobody answers to a connection, so it cannot be probed</source>
        <translation>UDP: на попытку соединения никто не отвечает, поэтому проверить порт нельзя</translation>
    </message>
    <message>
        <source>no fixed port is published</source>
        <translation>фиксированный порт не опубликован</translation>
    </message>
    <message>
        <source>the way begins at the machine&apos;s own address</source>
        <translation>путь начинается с собственного адреса машины</translation>
    </message>
    <message>
        <source>no port of this computer leads there</source>
        <translation>ни один порт этого компьютера туда не ведёт</translation>
    </message>
    <message>
        <source>no VM between</source>
        <translation>промежуточной ВМ нет</translation>
    </message>
    <message>
        <source>no NAT rules: the machine has an address of its own</source>
        <translation>правил NAT нет: у машины свой адрес</translation>
    </message>
    <message>
        <source>no rule could lead there</source>
        <translation>никакое правило не могло бы туда вести</translation>
    </message>
    <message>
        <source>the VM has no NAT adapter</source>
        <translation>у ВМ нет адаптера NAT</translation>
    </message>
    <message>
        <source>no rule forwards %1</source>
        <translation>ни одно правило не перенаправляет порт %1</translation>
    </message>
    <message>
        <source>the rule “%1” leads to %2 of the VM, which no service of the project publishes</source>
        <translation>правило «%1» ведёт на порт %2 ВМ, который не публикует ни один сервис проекта</translation>
    </message>
    <message>
        <source>the rule “%1” leads %2 to %3 of the VM, not to %4</source>
        <translation>правило «%1» перенаправляет порт %2 на порт %3 ВМ, а не на %4</translation>
    </message>
    <message>
        <source>the rule “%1” leads to %2 of the VM</source>
        <translation>правило «%1» ведёт на порт %2 ВМ</translation>
    </message>
    <message>
        <source>the engine runs on this computer</source>
        <translation>движок работает на этом компьютере</translation>
    </message>
    <message>
        <source>the VM is %1</source>
        <translation>состояние ВМ: %1</translation>
    </message>
    <message>
        <source>the machine has no address</source>
        <translation>у машины нет адреса</translation>
    </message>
    <message>
        <source>the VM is reached through its NAT rules only</source>
        <translation>ВМ доступна только через свои правила NAT</translation>
    </message>
    <message>
        <source>%1, pid %2</source>
        <translation>%1, pid %2</translation>
    </message>
    <message>
        <source>%1 does not answer within 2 seconds</source>
        <translation>%1 не отвечает в течение 2 секунд</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 недоступен: %2</translation>
    </message>
    <message>
        <source>%1 cannot be probed</source>
        <translation>%1 проверить нельзя</translation>
    </message>
    <message>
        <source>%1 is taken by %2</source>
        <translation>порт %1 занят: %2</translation>
    </message>
    <message>
        <source>%1 is taken by a program that cannot be seen</source>
        <translation>порт %1 занят программой, которая не видна</translation>
    </message>
    <message>
        <source>a program of %1 listens</source>
        <translation>слушает программа пользователя %1</translation>
    </message>
    <message>
        <source>it answers; who listens cannot be seen</source>
        <translation>ответ есть; кто слушает, не видно</translation>
    </message>
    <message>
        <source>nothing listens: the VM is %1</source>
        <translation>никто не слушает; состояние ВМ: %1</translation>
    </message>
    <message>
        <source>nothing listens on %1, though a rule begins there: VirtualBox did not get the port</source>
        <translation>порт %1 никто не слушает, хотя там начинается правило: VirtualBox не получил порт</translation>
    </message>
    <message>
        <source>nothing listens: the port is free</source>
        <translation>никто не слушает: порт свободен</translation>
    </message>
    <message>
        <source>nothing listens on %1</source>
        <translation>порт %1 никто не слушает</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 отвечает</translation>
    </message>
    <message>
        <source>nothing listens on %1 of the machine</source>
        <translation>порт %1 машины никто не слушает</translation>
    </message>
    <message>
        <source>the machine is there; nothing listens on %1</source>
        <translation>машина на месте; порт %1 никто не слушает</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>выключена</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>аварийно завершена</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>сохраняется</translation>
    </message>
    <message>
        <source>being restored</source>
        <translation>восстанавливается</translation>
    </message>
    <message>
        <source>stuck</source>
        <translation>зависла</translation>
    </message>
    <message>
        <source>inaccessible</source>
        <translation>недоступна</translation>
    </message>
    <message>
        <source>the engine cannot be asked</source>
        <translation>движок нельзя опросить</translation>
    </message>
    <message>
        <source>nothing that can be reached leads there</source>
        <translation>туда не ведёт ничего доступного</translation>
    </message>
    <message>
        <source>by %1: %2</source>
        <translation>через %1: %2</translation>
    </message>
    <message>
        <source>nothing is there to answer now</source>
        <translation>сейчас некому отвечать</translation>
    </message>
    <message>
        <source>no answer within 2 seconds</source>
        <translation>нет ответа в течение 2 секунд</translation>
    </message>
    <message>
        <source>it does not answer to TLS within 3 seconds</source>
        <translation>не отвечает по TLS в течение 3 секунд</translation>
    </message>
    <message>
        <source>refused: nothing listens</source>
        <translation>отказ: никто не слушает</translation>
    </message>
    <message>
        <source>cannot be reached: %1</source>
        <translation>недоступен: %1</translation>
    </message>
    <message>
        <source>it closes the connection instead of answering to TLS</source>
        <translation>закрывает соединение вместо ответа по TLS</translation>
    </message>
    <message>
        <source>%1, without TLS: %2</source>
        <translation>%1, без TLS: %2</translation>
    </message>
    <message>
        <source>it accepts connections and speaks neither HTTP nor TLS</source>
        <translation>принимает соединения, но не говорит ни по HTTP, ни по TLS</translation>
    </message>
    <message>
        <source>it closes the connection without a word (TLS: %1)</source>
        <translation>молча закрывает соединение (TLS: %1)</translation>
    </message>
    <message>
        <source>it closes the connection without a word</source>
        <translation>молча закрывает соединение</translation>
    </message>
    <message>
        <source>it takes the request and does not answer within 3 seconds</source>
        <translation>принимает запрос и не отвечает в течение 3 секунд</translation>
    </message>
    <message>
        <source>it accepts connections and waits for the client to speak</source>
        <translation>принимает соединения и ждёт, пока заговорит клиент</translation>
    </message>
    <message>
        <source>it closes the connection without an answer</source>
        <translation>закрывает соединение без ответа</translation>
    </message>
    <message>
        <source>no answer to HTTP within 3 seconds</source>
        <translation>нет ответа по HTTP в течение 3 секунд</translation>
    </message>
    <message>
        <source>it answers with %1 bytes that are no text</source>
        <translation>отвечает нетекстовыми данными (байт: %1)</translation>
    </message>
    <message>
        <source>it says: %1</source>
        <translation>отвечает: %1</translation>
    </message>
    <message>
        <source>UDP port %1</source>
        <translation>UDP-порт %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>порт %1</translation>
    </message>
    <message>
        <source>%1 publishes %2, and no rule forwards it.</source>
        <translation>%1 публикует %2, но ни одно правило его не перенаправляет.</translation>
    </message>
    <message>
        <source>This system opens ports below %1 for everybody&apos;s programs on all addresses only, so the rule names no address of this computer.</source>
        <translation>Порты ниже %1 эта система открывает программам всех пользователей только на всех адресах сразу, поэтому в правиле адрес этого компьютера не указан.</translation>
    </message>
    <message>
        <source>The rule “%1” leads %2 of this computer to %3 of the machine; %4 publishes %5.</source>
        <translation>Правило «%1» перенаправляет %2 этого компьютера на %3 машины; %4 публикует %5.</translation>
    </message>
    <message>
        <source>The rule “%1” leads %2 of this computer to %3 of the machine, which no service of the project publishes.</source>
        <translation>Правило «%1» перенаправляет %2 этого компьютера на %3 машины, который не публикует ни один сервис проекта.</translation>
    </message>
    <message>
        <source>The rule “%1” for %2 cannot listen on %3: this system opens ports below %4 for everybody&apos;s programs on all addresses only. Let the rule name no address, or use %5 instead of %6, or open the machine&apos;s own address.</source>
        <translation>Правило «%1» для %2 не может слушать на %3: порты ниже %4 эта система открывает программам всех пользователей только на всех адресах сразу. Не указывайте в правиле адрес, или используйте %5 вместо %6, или откройте собственный адрес машины.</translation>
    </message>
    <message>
        <source>%1 publishes %2, but VirtualBox may not listen below %3 on this computer. Forward %4 instead, or open the machine&apos;s own address.</source>
        <translation>%1 публикует %2, но VirtualBox не вправе слушать порты ниже %3 на этом компьютере. Перенаправьте вместо него %4 или откройте собственный адрес машины.</translation>
    </message>
    <message>
        <source>README.md says in its first line what the project was made for, and has the sections Description, Instructions and Resources</source>
        <translation>README.md в первой строке говорит, для чего создан проект, и содержит разделы Description, Instructions и Resources</translation>
    </message>
    <message>
        <source>Begin README.md with the line: *This project has been created as part of the 42 curriculum by LOGIN.*</source>
        <translation>Начните README.md со строки: *This project has been created as part of the 42 curriculum by LOGIN.*</translation>
    </message>
    <message>
        <source>there is no README.md in the folder above %1</source>
        <translation>в папке над %1 нет README.md</translation>
    </message>
    <message>
        <source>its first line is “%1”</source>
        <translation>его первая строка — «%1»</translation>
    </message>
    <message>
        <source>no section %1</source>
        <translation>нет раздела %1</translation>
    </message>
    <message>
        <source>README.md has them</source>
        <translation>в README.md всё это есть</translation>
    </message>
    <message>
        <source>README.md: %1</source>
        <translation>README.md: %1</translation>
    </message>
    <message>
        <source>For a project that is handed in, begin README.md with the line: *This project has been created as part of the 42 curriculum by LOGIN.* and add what is missing.</source>
        <translation>Если проект сдаётся, начните README.md со строки: *This project has been created as part of the 42 curriculum by LOGIN.* и добавьте недостающее.</translation>
    </message>
    <message>
        <source>Write %1 beside README.md, or in docs/.</source>
        <translation>Напишите %1 рядом с README.md или в docs/.</translation>
    </message>
    <message>
        <source>there is no %1</source>
        <translation>нет %1</translation>
    </message>
    <message>
        <source>USER_DOC.md tells users what runs, how to start it and where credentials are</source>
        <translation>USER_DOC.md объясняет пользователям, что работает, как это запустить и где учётные данные</translation>
    </message>
    <message>
        <source>DEV_DOC.md tells developers how to build it and where data lies</source>
        <translation>DEV_DOC.md объясняет разработчикам, как собрать проект и где лежат данные</translation>
    </message>
    <message>
        <source>The stack lies in a folder srcs, with a Makefile above it</source>
        <translation>Стек лежит в папке srcs, а над ней — Makefile</translation>
    </message>
    <message>
        <source>Move the compose file to srcs/ and put a Makefile beside srcs/.</source>
        <translation>Переместите файл compose в srcs/ и положите Makefile рядом с srcs/.</translation>
    </message>
    <message>
        <source>Settings come from a file .env beside the compose file</source>
        <translation>Настройки берутся из файла .env рядом с файлом compose</translation>
    </message>
    <message>
        <source>Copy .env.example to .env, and use its variables in the compose file.</source>
        <translation>Скопируйте .env.example в .env и используйте его переменные в файле compose.</translation>
    </message>
    <message>
        <source>Git ignores .env</source>
        <translation>Git игнорирует .env</translation>
    </message>
    <message>
        <source>Add .env to .gitignore, and git rm --cached .env if git has it.</source>
        <translation>Добавьте .env в .gitignore и выполните git rm --cached .env, если он есть в git.</translation>
    </message>
    <message>
        <source>%1 is not in a folder srcs</source>
        <translation>%1 не в папке srcs</translation>
    </message>
    <message>
        <source>there is no Makefile in the folder above %1</source>
        <translation>в папке над %1 нет Makefile</translation>
    </message>
    <message>
        <source>srcs/%1 and Makefile</source>
        <translation>srcs/%1 и Makefile</translation>
    </message>
    <message>
        <source>there is no .env in %1</source>
        <translation>в %1 нет .env</translation>
    </message>
    <message>
        <source>%1 uses no variable</source>
        <translation>%1 не использует переменных</translation>
    </message>
    <message>
        <source>.env is there, and %1 uses its variables</source>
        <translation>.env есть, и %1 использует его переменные</translation>
    </message>
    <message>
        <source>git did not tell</source>
        <translation>git не сообщил</translation>
    </message>
    <message>
        <source>Check it in the git checkout that is handed in.</source>
        <translation>Проверьте это в рабочей копии git, которая сдаётся.</translation>
    </message>
    <message>
        <source>git has %1</source>
        <translation>в git есть %1</translation>
    </message>
    <message>
        <source>no .gitignore names %1</source>
        <translation>%1 не указан ни в одном .gitignore</translation>
    </message>
    <message>
        <source>%1 is ignored and not in git</source>
        <translation>%1 игнорируется и не хранится в git</translation>
    </message>
    <message>
        <source>%1: FROM %2 has a variable without a value</source>
        <translation>%1: в FROM %2 есть переменная без значения</translation>
    </message>
    <message>
        <source>%1: FROM %2</source>
        <translation>%1: FROM %2</translation>
    </message>
    <message>
        <source>%1: which Alpine is the penultimate stable one changes twice a year</source>
        <translation>%1: предпоследняя стабильная версия Alpine меняется дважды в год</translation>
    </message>
    <message>
        <source>Compare it with alpinelinux.org/releases: it must be the one before the newest.</source>
        <translation>Сверьте с alpinelinux.org/releases: нужна версия перед самой новой.</translation>
    </message>
    <message>
        <source>%1: COPY --from=%2</source>
        <translation>%1: COPY --from=%2</translation>
    </message>
    <message>
        <source>%1: service %2 does not name its image</source>
        <translation>%1: сервис %2 не указывает имя своего образа</translation>
    </message>
    <message>
        <source>%1: service %2 has the image %3</source>
        <translation>%1: у сервиса %2 образ %3</translation>
    </message>
    <message>
        <source>%1, which is its name with a prefix: strict readers of the rule refuse that</source>
        <translation>%1 — это его имя с префиксом: при строгом прочтении правила так нельзя</translation>
    </message>
    <message>
        <source>Set IMAGE_PREFIX= (empty) in .env, then build again.</source>
        <translation>Задайте IMAGE_PREFIX= (пустым) в .env и соберите снова.</translation>
    </message>
    <message>
        <source>No image has the tag latest</source>
        <translation>Ни у одного образа нет тега latest</translation>
    </message>
    <message>
        <source>Name a version in FROM and in image:.</source>
        <translation>Укажите версию в FROM и в image:.</translation>
    </message>
    <message>
        <source>Images start from the penultimate stable Debian or Alpine</source>
        <translation>Образы основаны на предпоследней стабильной версии Debian или Alpine</translation>
    </message>
    <message>
        <source>Use FROM debian:bookworm or debian:bookworm-slim.</source>
        <translation>Используйте FROM debian:bookworm или debian:bookworm-slim.</translation>
    </message>
    <message>
        <source>Each service has a Dockerfile of its own that is not empty</source>
        <translation>У каждого сервиса свой непустой Dockerfile</translation>
    </message>
    <message>
        <source>Give the service a folder with a Dockerfile and name it in build:.</source>
        <translation>Создайте для сервиса папку с Dockerfile и укажите её в build:.</translation>
    </message>
    <message>
        <source>No image is taken ready-made</source>
        <translation>Готовые образы не используются</translation>
    </message>
    <message>
        <source>Build the image here, from Debian or Alpine.</source>
        <translation>Соберите образ здесь, из Debian или Alpine.</translation>
    </message>
    <message>
        <source>An image is called like its service</source>
        <translation>Образ называется так же, как его сервис</translation>
    </message>
    <message>
        <source>Set image: to the name of the service, and a version.</source>
        <translation>Укажите в image: имя сервиса и версию.</translation>
    </message>
    <message>
        <source>%1: image %2</source>
        <translation>%1: образ %2</translation>
    </message>
    <message>
        <source>%1: service %2 is not built, it takes %3</source>
        <translation>%1: сервис %2 не собирается, он использует %3</translation>
    </message>
    <message>
        <source>The Dockerfile of %1 could not be read: %2</source>
        <translation>Не удалось прочитать Dockerfile сервиса %1: %2</translation>
    </message>
    <message>
        <source>%1 is empty or has no FROM</source>
        <translation>%1 пуст или не содержит FROM</translation>
    </message>
    <message>
        <source>%1 belongs to both %2 and %3</source>
        <translation>%1 принадлежит сразу %2 и %3</translation>
    </message>
    <message>
        <source>The stack does not run: it has no containers.</source>
        <translation>Стек не работает: у него нет контейнеров.</translation>
    </message>
    <message>
        <source>no running container of nginx publishes 443</source>
        <translation>ни один работающий контейнер nginx не публикует 443</translation>
    </message>
    <message>
        <source>no container of wordpress runs</source>
        <translation>ни один контейнер wordpress не работает</translation>
    </message>
    <message>
        <source>%1 has no section networks</source>
        <translation>в %1 нет раздела networks</translation>
    </message>
    <message>
        <source>%1: %2 is cut off from every network on purpose</source>
        <translation>%1: %2 намеренно отрезан от всех сетей</translation>
    </message>
    <message>
        <source>%1: service %2 is on no network</source>
        <translation>%1: сервис %2 не подключён ни к одной сети</translation>
    </message>
    <message>
        <source>%1: networks %2</source>
        <translation>%1: сети %2</translation>
    </message>
    <message>
        <source>%1: network_mode: host</source>
        <translation>%1: network_mode: host</translation>
    </message>
    <message>
        <source>%1: build with network: host</source>
        <translation>%1: сборка с network: host</translation>
    </message>
    <message>
        <source>%1: the network %2 is the host&apos;s</source>
        <translation>%1: сеть %2 — это сеть хоста</translation>
    </message>
    <message>
        <source>%1: no service is on the host&apos;s network</source>
        <translation>%1: ни один сервис не использует сеть хоста</translation>
    </message>
    <message>
        <source>%1: --link</source>
        <translation>%1: --link</translation>
    </message>
    <message>
        <source>%1: --network host</source>
        <translation>%1: --network host</translation>
    </message>
    <message>
        <source>%1 is on the host&apos;s network</source>
        <translation>%1 в сети хоста</translation>
    </message>
    <message>
        <source>%1 has links: %2</source>
        <translation>у %1 есть links: %2</translation>
    </message>
    <message>
        <source>%1 is on no network</source>
        <translation>%1 не подключён ни к одной сети</translation>
    </message>
    <message>
        <source>service %1 has no container</source>
        <translation>у сервиса %1 нет контейнера</translation>
    </message>
    <message>
        <source>The compose file has a network, and each service is on one</source>
        <translation>В файле compose есть сеть, и каждый сервис подключён к сети</translation>
    </message>
    <message>
        <source>Declare networks: and name one in each service.</source>
        <translation>Объявите networks: и укажите сеть в каждом сервисе.</translation>
    </message>
    <message>
        <source>Nothing is on the host&apos;s network</source>
        <translation>Сеть хоста никем не используется</translation>
    </message>
    <message>
        <source>Take network: host out and use a network of the project.</source>
        <translation>Уберите network: host и используйте сеть проекта.</translation>
    </message>
    <message>
        <source>There are no links between containers</source>
        <translation>Между контейнерами нет links</translation>
    </message>
    <message>
        <source>Take links: and --link out: on a network services find each other by name.</source>
        <translation>Уберите links: и --link: в одной сети сервисы находят друг друга по имени.</translation>
    </message>
    <message>
        <source>The containers are on networks of the project, without links</source>
        <translation>Контейнеры подключены к сетям проекта, без links</translation>
    </message>
    <message>
        <source>Bring the stack up from its compose file.</source>
        <translation>Запустите стек из его файла compose.</translation>
    </message>
    <message>
        <source>%1: links to %2</source>
        <translation>%1: links на %2</translation>
    </message>
    <message>
        <source>%1: no service has links</source>
        <translation>%1: ни у одного сервиса нет links</translation>
    </message>
    <message>
        <source>%1: %2 publishes %3 as %4</source>
        <translation>%1: %2 публикует %3 как %4</translation>
    </message>
    <message>
        <source>any port</source>
        <translation>любой порт</translation>
    </message>
    <message>
        <source>%1 (bonus)</source>
        <translation>%1 (бонус)</translation>
    </message>
    <message>
        <source>%1: whether 443 is forwarded to it, the file does not tell</source>
        <translation>%1: перенаправляется ли на него 443, из файла не видно</translation>
    </message>
    <message>
        <source>Publish 443 (HTTPS_PORT=443 in .env), then bring the stack up.</source>
        <translation>Опубликуйте 443 (HTTPS_PORT=443 в .env), затем запустите стек.</translation>
    </message>
    <message>
        <source>%1: nginx does not publish 443</source>
        <translation>%1: nginx не публикует 443</translation>
    </message>
    <message>
        <source>%1 publishes %2 as %3</source>
        <translation>%1 публикует %2 как %3</translation>
    </message>
    <message>
        <source>port 80 was not tried</source>
        <translation>порт 80 не проверялся</translation>
    </message>
    <message>
        <source>port 80 of %1 refuses</source>
        <translation>порт 80 на %1 отклоняет соединения</translation>
    </message>
    <message>
        <source>something accepts on port 80 of %1</source>
        <translation>на порту 80 на %1 кто-то принимает соединения</translation>
    </message>
    <message>
        <source>port 80 of %1 neither accepts nor refuses</source>
        <translation>порт 80 на %1 ни принимает, ни отклоняет соединения</translation>
    </message>
    <message>
        <source>nginx on port 443 is the only way in, but for bonus services</source>
        <translation>nginx на порту 443 — единственный вход, не считая бонусных сервисов</translation>
    </message>
    <message>
        <source>Publish 443 of nginx and nothing else.</source>
        <translation>Опубликуйте 443 у nginx и больше ничего.</translation>
    </message>
    <message>
        <source>The containers publish nothing but that</source>
        <translation>Кроме этого, контейнеры ничего не публикуют</translation>
    </message>
    <message>
        <source>Nothing answers on port 80</source>
        <translation>На порту 80 никто не отвечает</translation>
    </message>
    <message>
        <source>Stop what listens on port 80 of the machine.</source>
        <translation>Остановите то, что слушает порт 80 машины.</translation>
    </message>
    <message>
        <source>%1: %2 has restart: %3</source>
        <translation>%1: у %2 указано restart: %3</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 пуст</translation>
    </message>
    <message>
        <source>%1: an exec comes before the last line</source>
        <translation>%1: exec стоит раньше последней строки</translation>
    </message>
    <message>
        <source>Bring the stack up: then process 1 of its container is looked at.</source>
        <translation>Запустите стек: тогда будет проверен процесс 1 его контейнера.</translation>
    </message>
    <message>
        <source>%1: ends without exec, so the shell stays process 1</source>
        <translation>%1: заканчивается без exec, поэтому процессом 1 остаётся оболочка</translation>
    </message>
    <message>
        <source>the Dockerfile of %1 could not be read</source>
        <translation>не удалось прочитать Dockerfile сервиса %1</translation>
    </message>
    <message>
        <source>%1 names no program</source>
        <translation>%1 не указывает программу</translation>
    </message>
    <message>
        <source>%1: not in the form [&quot;…&quot;], so a shell is process 1</source>
        <translation>%1: не в форме [&quot;…&quot;], поэтому процесс 1 — оболочка</translation>
    </message>
    <message>
        <source>%1: a shell is process 1</source>
        <translation>%1: процесс 1 — оболочка</translation>
    </message>
    <message>
        <source>%1 is no service</source>
        <translation>%1 — не сервис</translation>
    </message>
    <message>
        <source>%1: no file of that name was found</source>
        <translation>%1: файл с таким именем не найден</translation>
    </message>
    <message>
        <source>%1 does not run</source>
        <translation>%1 не работает</translation>
    </message>
    <message>
        <source>%1: process 1 could not be seen. %2</source>
        <translation>%1: не удалось увидеть процесс 1. %2</translation>
    </message>
    <message>
        <source>%1: %2 has no child</source>
        <translation>%1: у %2 нет дочернего процесса</translation>
    </message>
    <message>
        <source>measuring it would stop the stack</source>
        <translation>замер остановил бы стек</translation>
    </message>
    <message>
        <source>inception-panel check --stop stops each container and starts it again.</source>
        <translation>inception-panel check --stop останавливает каждый контейнер и запускает его снова.</translation>
    </message>
    <message>
        <source>%1 did not start again: %2</source>
        <translation>%1 не запустился снова: %2</translation>
    </message>
    <message>
        <source>%1 was not stopped: %2</source>
        <translation>%1 не был остановлен: %2</translation>
    </message>
    <message>
        <source>%1 stopped in %2 s with exit code %3</source>
        <translation>%1 остановился за %2 с с кодом завершения %3</translation>
    </message>
    <message>
        <source>A container that crashes is started again</source>
        <translation>Аварийно завершённый контейнер запускается снова</translation>
    </message>
    <message>
        <source>restart: unless-stopped (or always, on-failure)</source>
        <translation>restart: unless-stopped (или always, on-failure)</translation>
    </message>
    <message>
        <source>The containers have that restart policy, and run</source>
        <translation>У контейнеров такая политика перезапуска, и они работают</translation>
    </message>
    <message>
        <source>The service itself is process 1 of its container</source>
        <translation>Процесс 1 контейнера — сам сервис</translation>
    </message>
    <message>
        <source>ENTRYPOINT [&quot;program&quot;], and in a script exec as the last line.</source>
        <translation>ENTRYPOINT [&quot;program&quot;], а в скрипте — exec последней строкой.</translation>
    </message>
    <message>
        <source>No running container has a shell as process 1</source>
        <translation>Ни в одном работающем контейнере процесс 1 не оболочка</translation>
    </message>
    <message>
        <source>End the entrypoint script with exec.</source>
        <translation>Завершите скрипт entrypoint вызовом exec.</translation>
    </message>
    <message>
        <source>Each container stops by itself within 10 seconds</source>
        <translation>Каждый контейнер сам останавливается в течение 10 секунд</translation>
    </message>
    <message>
        <source>Let the service be process 1 and name its signal in STOPSIGNAL.</source>
        <translation>Сделайте сервис процессом 1 и укажите его сигнал в STOPSIGNAL.</translation>
    </message>
    <message>
        <source>%1 is started again and again</source>
        <translation>%1 запускается снова и снова</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>There is nothing in this stack to look at.</source>
        <translation>В этом стеке нечего проверять.</translation>
    </message>
    <message>
        <source>%1: neither ENTRYPOINT nor CMD, so the base image&apos;s shell runs</source>
        <translation>%1: нет ни ENTRYPOINT, ни CMD, поэтому запускается оболочка базового образа</translation>
    </message>
    <message>
        <source>%1: %2 only waits</source>
        <translation>%1: %2 только ждёт</translation>
    </message>
    <message>
        <source>%1: %2 is nothing but a shell</source>
        <translation>%1: %2 — просто оболочка</translation>
    </message>
    <message>
        <source>Nothing is kept alive by tail -f, sleep infinity or an endless loop</source>
        <translation>Ничто не удерживается в работе через tail -f, sleep infinity или бесконечный цикл</translation>
    </message>
    <message>
        <source>Take it out and run the service itself in the foreground.</source>
        <translation>Уберите это и запускайте сам сервис на переднем плане.</translation>
    </message>
    <message>
        <source>Entrypoints start nothing in the background</source>
        <translation>Скрипты entrypoint ничего не запускают в фоне</translation>
    </message>
    <message>
        <source>Start the service in the foreground, by exec.</source>
        <translation>Запускайте сервис на переднем плане, через exec.</translation>
    </message>
    <message>
        <source>No container runs a bare shell or a program that only waits</source>
        <translation>Ни один контейнер не запускает голую оболочку или программу, которая только ждёт</translation>
    </message>
    <message>
        <source>Make the service&apos;s own program the ENTRYPOINT.</source>
        <translation>Укажите в ENTRYPOINT программу самого сервиса.</translation>
    </message>
    <message>
        <source>not all files of %1 could be read</source>
        <translation>не удалось прочитать все файлы %1</translation>
    </message>
    <message>
        <source>%1: a password in plain words (%2)</source>
        <translation>%1: пароль открытым текстом (%2)</translation>
    </message>
    <message>
        <source>%1: %2 brings secrets into the image</source>
        <translation>%1: %2 переносит секреты в образ</translation>
    </message>
    <message>
        <source>%1:%2: a password in plain words (%3)</source>
        <translation>%1:%2: пароль открытым текстом (%3)</translation>
    </message>
    <message>
        <source>the history of git has %1</source>
        <translation>в истории git есть %1</translation>
    </message>
    <message>
        <source>none of the %1 files in git is one of secrets</source>
        <translation>среди файлов в git (всего %1) нет файлов с секретами</translation>
    </message>
    <message>
        <source>No password is in a Dockerfile</source>
        <translation>Ни в одном Dockerfile нет пароля</translation>
    </message>
    <message>
        <source>Take it out, change it, and hand it over as a secret of Compose.</source>
        <translation>Уберите его, смените и передавайте как секрет Compose.</translation>
    </message>
    <message>
        <source>No password is in the compose file, not even as a default</source>
        <translation>В файле compose нет паролей, даже как значений по умолчанию</translation>
    </message>
    <message>
        <source>Use secrets: of Compose, and change the password.</source>
        <translation>Используйте secrets: в Compose и смените пароль.</translation>
    </message>
    <message>
        <source>No password is in the scripts and settings of the services</source>
        <translation>В скриптах и настройках сервисов нет паролей</translation>
    </message>
    <message>
        <source>Read it from /run/secrets, and change the password.</source>
        <translation>Читайте его из /run/secrets и смените пароль.</translation>
    </message>
    <message>
        <source>No secrets are in git, nor were they ever</source>
        <translation>В git нет и никогда не было секретов</translation>
    </message>
    <message>
        <source>Remove the file with git rm --cached, ignore it, and change every password in it: history keeps them.</source>
        <translation>Удалите файл командой git rm --cached, добавьте его в игнорируемые и смените все пароли в нём: в истории они остаются.</translation>
    </message>
    <message>
        <source>WordPress did not tell its users (exit code %1): %2</source>
        <translation>WordPress не сообщил своих пользователей (код завершения %1): %2</translation>
    </message>
    <message>
        <source>%1 is in no git checkout that git can read</source>
        <translation>%1 не входит ни в одну рабочую копию git, которую git может прочитать</translation>
    </message>
    <message>
        <source>git did not list its files</source>
        <translation>git не выдал список файлов</translation>
    </message>
    <message>
        <source>git has no files here yet</source>
        <translation>в git здесь пока нет файлов</translation>
    </message>
    <message>
        <source>Compose described the service %1 in a way that is not understood.</source>
        <translation>Compose описал сервис %1 непонятным образом.</translation>
    </message>
    <message>
        <source>%1: ssl_protocols %2</source>
        <translation>%1: ssl_protocols %2</translation>
    </message>
    <message>
        <source>%1: listen %2</source>
        <translation>%1: listen %2</translation>
    </message>
    <message>
        <source>%1, without TLS</source>
        <translation>%1, без TLS</translation>
    </message>
    <message>
        <source>%1 has no service nginx</source>
        <translation>в %1 нет сервиса nginx</translation>
    </message>
    <message>
        <source>not all files of nginx could be read</source>
        <translation>не удалось прочитать все файлы nginx</translation>
    </message>
    <message>
        <source>no file of nginx says ssl_protocols, and its own choice may be older</source>
        <translation>ни в одном файле nginx нет ssl_protocols, а по умолчанию могут быть включены более старые версии</translation>
    </message>
    <message>
        <source>no file of nginx says listen 443</source>
        <translation>ни в одном файле nginx нет listen 443</translation>
    </message>
    <message>
        <source>%1 accepts %2</source>
        <translation>%1 принимает %2</translation>
    </message>
    <message>
        <source>%1 refuses %2</source>
        <translation>%1 отклоняет %2</translation>
    </message>
    <message>
        <source>%1 did not say whether it takes %2</source>
        <translation>%1 не сообщил, принимает ли %2</translation>
    </message>
    <message>
        <source>%1 accepts neither TLS 1.2 nor TLS 1.3</source>
        <translation>%1 не принимает ни TLS 1.2, ни TLS 1.3</translation>
    </message>
    <message>
        <source>nginx is set to TLS 1.2 and 1.3 only</source>
        <translation>nginx настроен только на TLS 1.2 и 1.3</translation>
    </message>
    <message>
        <source>ssl_protocols TLSv1.2 TLSv1.3;</source>
        <translation>ssl_protocols TLSv1.2 TLSv1.3;</translation>
    </message>
    <message>
        <source>nginx listens on 443 with TLS and nowhere else</source>
        <translation>nginx слушает 443 с TLS и больше ничего</translation>
    </message>
    <message>
        <source>listen 443 ssl; and no other listen.</source>
        <translation>listen 443 ssl; и никаких других listen.</translation>
    </message>
    <message>
        <source>The site answers to TLS 1.2 or 1.3 and refuses older</source>
        <translation>Сайт отвечает по TLS 1.2 или 1.3 и отклоняет более старые версии</translation>
    </message>
    <message>
        <source>Set ssl_protocols TLSv1.2 TLSv1.3; and rebuild nginx.</source>
        <translation>Укажите ssl_protocols TLSv1.2 TLSv1.3; и пересоберите nginx.</translation>
    </message>
    <message>
        <source>%1 has no service %2</source>
        <translation>в %1 нет сервиса %2</translation>
    </message>
    <message>
        <source>%1: %2 keeps its data in no volume</source>
        <translation>%1: %2 не хранит свои данные ни в одном томе</translation>
    </message>
    <message>
        <source>%1: %2 mounts the folder %3 itself</source>
        <translation>%1: %2 сам монтирует папку %3</translation>
    </message>
    <message>
        <source>%1: %2 has a volume without a name at %3</source>
        <translation>%1: у %2 том без имени в %3</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 в %3</translation>
    </message>
    <message>
        <source>%1 does not declare the volume %2</source>
        <translation>%1 не объявляет том %2</translation>
    </message>
    <message>
        <source>%1: the volume %2 is made elsewhere</source>
        <translation>%1: том %2 создаётся в другом месте</translation>
    </message>
    <message>
        <source>%1: the volume %2 lies in a folder of the engine</source>
        <translation>%1: том %2 лежит в папке движка</translation>
    </message>
    <message>
        <source>%1: the volume %2 lies in %3</source>
        <translation>%1: том %2 лежит в %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 в %2</translation>
    </message>
    <message>
        <source>the volumes could not be listed</source>
        <translation>не удалось получить список томов</translation>
    </message>
    <message>
        <source>the engine has no volume %1 yet</source>
        <translation>у движка пока нет тома %1</translation>
    </message>
    <message>
        <source>%1 lies in %2</source>
        <translation>%1 лежит в %2</translation>
    </message>
    <message>
        <source>%1 lies in %2, the file says %3</source>
        <translation>%1 лежит в %2, а в файле указано %3</translation>
    </message>
    <message>
        <source>The database and the site lie in named volumes; no service binds a folder</source>
        <translation>База данных и сайт лежат в именованных томах; ни один сервис не монтирует папку напрямую</translation>
    </message>
    <message>
        <source>Declare volumes: at the top level and name them in the service.</source>
        <translation>Объявите volumes: на верхнем уровне и укажите их в сервисе.</translation>
    </message>
    <message>
        <source>The data of the volumes lies in /home/LOGIN/data</source>
        <translation>Данные томов лежат в /home/LOGIN/data</translation>
    </message>
    <message>
        <source>driver: local, driver_opts: {type: none, o: bind, device: /home/LOGIN/data/NAME}; DATA_ROOT in .env, where the file has it.</source>
        <translation>driver: local, driver_opts: {type: none, o: bind, device: /home/LOGIN/data/NAME}; DATA_ROOT в .env, если файл его использует.</translation>
    </message>
    <message>
        <source>The engine&apos;s volumes lie in /home/LOGIN/data too</source>
        <translation>Тома движка тоже лежат в /home/LOGIN/data</translation>
    </message>
    <message>
        <source>Remove the volume (the data of its folder stays) and bring the stack up.</source>
        <translation>Удалите том (данные в его папке останутся) и запустите стек.</translation>
    </message>
    <message>
        <source>there is no service wordpress</source>
        <translation>нет сервиса wordpress</translation>
    </message>
    <message>
        <source>%1: %2 is “%3”</source>
        <translation>%1: %2 — «%3»</translation>
    </message>
    <message>
        <source>no setting of wordpress looks like the login of a user</source>
        <translation>ни одна настройка wordpress не похожа на логин пользователя</translation>
    </message>
    <message>
        <source>Bring the stack up: then its users are asked for.</source>
        <translation>Запустите стек: тогда будут запрошены его пользователи.</translation>
    </message>
    <message>
        <source>the settings of wordpress name one user: %1</source>
        <translation>в настройках wordpress указан один пользователь: %1</translation>
    </message>
    <message>
        <source>Bring the stack up: then its users are counted.</source>
        <translation>Запустите стек: тогда его пользователи будут подсчитаны.</translation>
    </message>
    <message>
        <source>%1: %2 name the same user</source>
        <translation>%1: %2 указывают одного и того же пользователя</translation>
    </message>
    <message>
        <source>%1 are %2</source>
        <translation>%1 — это %2</translation>
    </message>
    <message>
        <source>WordPress was not asked</source>
        <translation>WordPress не был опрошен</translation>
    </message>
    <message>
        <source>WordPress is not installed: a visitor gets the installation page</source>
        <translation>WordPress не установлен: посетитель видит страницу установки</translation>
    </message>
    <message>
        <source>WordPress is not installed</source>
        <translation>WordPress не установлен</translation>
    </message>
    <message>
        <source>WordPress is installed</source>
        <translation>WordPress установлен</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>the administrator is called %1</source>
        <translation>администратора зовут %1</translation>
    </message>
    <message>
        <source>no user is an administrator</source>
        <translation>среди пользователей нет администратора</translation>
    </message>
    <message>
        <source>there is no user beside the administrator: %1 in all</source>
        <translation>кроме администратора, пользователей нет: всего %1</translation>
    </message>
    <message>
        <source>No login of WordPress contains “admin”</source>
        <translation>Ни один логин WordPress не содержит «admin»</translation>
    </message>
    <message>
        <source>Choose another login in .env (WP_OWNER) and begin with an empty database.</source>
        <translation>Выберите другой логин в .env (WP_OWNER) и начните с пустой базы данных.</translation>
    </message>
    <message>
        <source>The settings name two users of WordPress</source>
        <translation>В настройках указаны два пользователя WordPress</translation>
    </message>
    <message>
        <source>Name an administrator and a second user (WP_OWNER and WP_EDITOR).</source>
        <translation>Укажите администратора и второго пользователя (WP_OWNER и WP_EDITOR).</translation>
    </message>
    <message>
        <source>The site has an administrator not called so, and a second user</source>
        <translation>У сайта есть администратор, которого зовут не так, и второй пользователь</translation>
    </message>
    <message>
        <source>Create the missing user, or rename the administrator.</source>
        <translation>Создайте недостающего пользователя или переименуйте администратора.</translation>
    </message>
    <message>
        <source>Visitors see the site, not its installation</source>
        <translation>Посетители видят сайт, а не его установку</translation>
    </message>
    <message>
        <source>Install WordPress at the start of its container.</source>
        <translation>Устанавливайте WordPress при запуске его контейнера.</translation>
    </message>
    <message>
        <source>config.json of machine “%1” is damaged.</source>
        <translation>config.json машины «%1» повреждён.</translation>
    </message>
    <message>
        <source>docker-machine has no way into “%1”: only the address of its engine is known.</source>
        <translation>У docker-machine нет доступа внутрь «%1»: известен только адрес её движка.</translation>
    </message>
    <message>
        <source>Open a shell on that computer itself.</source>
        <translation>Откройте оболочку на самом том компьютере.</translation>
    </message>
    <message>
        <source>Start it, then open the shell.</source>
        <translation>Запустите её, затем откройте оболочку.</translation>
    </message>
    <message>
        <source>docker-machine could not remove it. This time it takes the entry “%1” out of its store whatever happens to the VM: keys and certificates of the machine are deleted. A VM that is still there stays in VirtualBox (or wherever it was made) and must be removed there.</source>
        <translation>docker-machine не смог её удалить. На этот раз запись «%1» будет убрана из его хранилища, что бы ни случилось с ВМ: ключи и сертификаты машины удаляются. Если ВМ ещё существует, она остаётся в VirtualBox (или там, где была создана), и удалить её нужно там.</translation>
    </message>
    <message>
        <source>The entry “%1” is taken out of the store, with its certificates. The engine, its containers and volumes stay as they are.</source>
        <translation>Запись «%1» убирается из хранилища вместе с её сертификатами. Движок, его контейнеры и тома остаются как есть.</translation>
    </message>
    <message>
        <source>The entry “%1” is taken out of the store, with its SSH key and certificates. The computer itself, its engine, containers and volumes stay as they are.</source>
        <translation>Запись «%1» убирается из хранилища вместе с её ключом SSH и сертификатами. Сам компьютер, его движок, контейнеры и тома остаются как есть.</translation>
    </message>
    <message>
        <source>The VM “%1” and its disk are deleted. All images, containers and volumes in it are lost, with all data in them, for good. Folders of this computer that are shared with the VM, the compose project and the image boot2docker.iso in the cache stay.</source>
        <translation>ВМ «%1» и её диск удаляются. Все образы, контейнеры и тома в ней со всеми данными будут потеряны безвозвратно. Папки этого компьютера, общие с ВМ, проект compose и образ boot2docker.iso в кэше остаются.</translation>
    </message>
    <message>
        <source>The machine is stopped and started again with a newer Docker: its running containers stop. Those without a restart policy stay stopped.</source>
        <translation>Машина останавливается и запускается снова с более новым Docker: работающие в ней контейнеры остановятся. Контейнеры без политики перезапуска так и останутся остановленными.</translation>
    </message>
    <message>
        <source>Docker in the machine is updated and restarted: its running containers stop. Those without a restart policy stay stopped.</source>
        <translation>Docker в машине обновляется и перезапускается: работающие в ней контейнеры остановятся. Контейнеры без политики перезапуска так и останутся остановленными.</translation>
    </message>
    <message>
        <source>A boot2docker VM never gets past Docker 19.03.12, the last that was made.</source>
        <translation>ВМ boot2docker нельзя обновить выше Docker 19.03.12 — последней выпущенной для неё версии.</translation>
    </message>
    <message>
        <source>This one has %1 already.</source>
        <translation>На этой уже установлена %1.</translation>
    </message>
    <message>
        <source>The CA and the client&apos;s certificate are shared by all machines of the store. Where they are missing or have expired, docker-machine makes them anew, then the machine&apos;s own certificate, and restarts its engine: running containers stop.</source>
        <translation>ЦС и сертификат клиента — общие для всех машин хранилища. Если их нет или они истекли, docker-machine создаёт их заново, затем сертификат самой машины, и перезапускает её движок: работающие контейнеры остановятся.</translation>
    </message>
    <message>
        <source>No other machine of the store uses this CA.</source>
        <translation>Ни одна другая машина хранилища не использует этот ЦС.</translation>
    </message>
    <message>
        <source>With a new CA, these machines stop answering until their certificates are regenerated too: %1.</source>
        <translation>С новым ЦС эти машины перестанут отвечать, пока их сертификаты тоже не будут созданы заново: %1.</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>Запустить %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Остановить %1</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>Перезапустить %1</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>Принудительно остановить %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Удалить %1</translation>
    </message>
    <message>
        <source>Upgrade %1</source>
        <translation>Обновить %1</translation>
    </message>
    <message>
        <source>Provision %1</source>
        <translation>Настроить %1</translation>
    </message>
    <message>
        <source>Regenerate the certificate of %1</source>
        <translation>Создать сертификат %1 заново</translation>
    </message>
    <message>
        <source>Regenerate all certificates of %1</source>
        <translation>Создать все сертификаты %1 заново</translation>
    </message>
    <message>
        <source>The VM of “%1” may run without a ready engine: look at its state, then start it again.</source>
        <translation>ВМ машины «%1», возможно, работает, но движок не готов: посмотрите её состояние, затем запустите снова.</translation>
    </message>
    <message>
        <source>The VM of “%1” may still be shutting down: look at its state.</source>
        <translation>ВМ машины «%1», возможно, ещё выключается: посмотрите её состояние.</translation>
    </message>
    <message>
        <source>“%1” may be half removed: remove it again.</source>
        <translation>«%1», возможно, удалена наполовину: удалите её ещё раз.</translation>
    </message>
    <message>
        <source>“%1” may be stopped, with the old or the new image: start it.</source>
        <translation>«%1», возможно, остановлена — со старым или с новым образом: запустите её.</translation>
    </message>
    <message>
        <source>The engine of “%1” may be stopped, and its certificates may not fit ours: do it again.</source>
        <translation>Движок «%1», возможно, остановлен, а его сертификаты могут не подходить к нашим: повторите операцию.</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Its running containers stop. Those without a restart policy stay stopped.</source>
        <translation>Работающие в ней контейнеры остановятся. Контейнеры без политики перезапуска так и останутся остановленными.</translation>
    </message>
    <message>
        <source>The VM starts, and with it the containers that have a restart policy.</source>
        <translation>ВМ запустится, а с ней и контейнеры с политикой перезапуска.</translation>
    </message>
    <message>
        <source>The VM shuts down; its running containers stop. Images, containers and volumes stay.</source>
        <translation>ВМ выключится; работающие в ней контейнеры остановятся. Образы, контейнеры и тома сохранятся.</translation>
    </message>
    <message>
        <source>The machine starts anew.</source>
        <translation>Машина перезапустится.</translation>
    </message>
    <message>
        <source>Like pulling the plug: the VM ends at once, and what programs in it have not written to the disk yet is lost. A database may need to repair itself at the next start.</source>
        <translation>Это всё равно что выдернуть шнур питания: ВМ завершится сразу, и всё, что программы в ней ещё не записали на диск, будет потеряно. Базе данных, возможно, придётся восстанавливаться при следующем запуске.</translation>
    </message>
    <message>
        <source>Remove %1 by force?</source>
        <translation>Удалить %1 принудительно?</translation>
    </message>
    <message>
        <source>docker-machine sets Docker up in the machine again, with a new certificate, and restarts the engine.</source>
        <translation>docker-machine заново настроит Docker в машине, с новым сертификатом, и перезапустит движок.</translation>
    </message>
    <message>
        <source>docker-machine makes a new certificate for the engine, signed by the CA of the store, and restarts the engine. The machine must run.</source>
        <translation>docker-machine создаст для движка новый сертификат, подписанный ЦС хранилища, и перезапустит движок. Машина должна работать.</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>Создать %1</translation>
    </message>
    <message>
        <source>The half-made machine “%1” is in the store: “Remove” takes it away, with what there is of its VM.</source>
        <translation>Недосозданная машина «%1» осталась в хранилище: «Удалить» уберёт её вместе с тем, что есть от её ВМ.</translation>
    </message>
    <message>
        <source>Nothing of “%1” was left in the store.</source>
        <translation>От «%1» в хранилище ничего не осталось.</translation>
    </message>
    <message>
        <source>Move the folder out of the store by hand.</source>
        <translation>Уберите папку из хранилища вручную.</translation>
    </message>
    <message>
        <source>“%1” cannot be done with a machine of driver “%2”.</source>
        <translation>«%1»: с машиной с драйвером «%2» это невозможно.</translation>
    </message>
    <message>
        <source>Do it where the engine runs.</source>
        <translation>Сделайте это там, где работает движок.</translation>
    </message>
    <message>
        <source>Machine “%1” is not in the store any more.</source>
        <translation>Машины «%1» больше нет в хранилище.</translation>
    </message>
    <message>
        <source>Somebody else may have removed it.</source>
        <translation>Возможно, её удалил кто-то другой.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>нет адреса</translation>
    </message>
    <message>
        <source>its driver was “%1” and is “%2”</source>
        <translation>её драйвер был «%1», а теперь «%2»</translation>
    </message>
    <message>
        <source>its address was %1 and is %2</source>
        <translation>её адрес был %1, а теперь %2</translation>
    </message>
    <message>
        <source>Machine “%1” has changed since you saw it: %2. Nothing was done.</source>
        <translation>Машина «%1» изменилась с тех пор, как вы её видели: %2. Ничего не сделано.</translation>
    </message>
    <message>
        <source>Look at it again, then ask again.</source>
        <translation>Посмотрите на неё снова, затем повторите запрос.</translation>
    </message>
    <message>
        <source>the engine cannot be asked: %1</source>
        <translation>движок нельзя опросить: %1</translation>
    </message>
    <message>
        <source>the engine was not asked yet</source>
        <translation>движок ещё не опрошен</translation>
    </message>
    <message>
        <source>The machine “%1” has no NAT rules.</source>
        <translation>У машины «%1» нет правил NAT.</translation>
    </message>
    <message>
        <source>No machine is chosen.</source>
        <translation>Машина не выбрана.</translation>
    </message>
    <message>
        <source>The machine “%1” is not the one that was shown: %2.</source>
        <translation>Машина «%1» — не та, что была показана: %2.</translation>
    </message>
    <message>
        <source>Look at it again before you change its rules.</source>
        <translation>Посмотрите на неё снова, прежде чем менять её правила.</translation>
    </message>
    <message>
        <source>its entry in the store is gone</source>
        <translation>её записи в хранилище больше нет</translation>
    </message>
    <message>
        <source>it has the driver “%1” now</source>
        <translation>теперь у неё драйвер «%1»</translation>
    </message>
    <message>
        <source>it has another address now</source>
        <translation>теперь у неё другой адрес</translation>
    </message>
    <message>
        <source>The VM “%1” is not the one that was shown: it was made anew.</source>
        <translation>ВМ «%1» — не та, что была показана: её создали заново.</translation>
    </message>
    <message>
        <source>%1 of %2 changes were made. %3</source>
        <translation>Внесено изменений: %1 из %2. %3</translation>
    </message>
    <message>
        <source>The engine cannot be asked: %1</source>
        <translation>Движок нельзя опросить: %1</translation>
    </message>
    <message>
        <source>The certificates of “%1” are not together in one folder, and docker takes only a folder.</source>
        <translation>Сертификаты «%1» лежат не в одной папке, а docker принимает только папку.</translation>
    </message>
    <message>
        <source>Regenerate the certificates: docker-machine puts them together.</source>
        <translation>Создайте сертификаты заново: docker-machine положит их вместе.</translation>
    </message>
    <message>
        <source>cmd.exe cannot be told the folder “%1”.</source>
        <translation>cmd.exe нельзя передать папку «%1».</translation>
    </message>
    <message>
        <source>Use PowerShell.</source>
        <translation>Используйте PowerShell.</translation>
    </message>
    <message>
        <source>No terminal program was found.</source>
        <translation>Программа терминала не найдена.</translation>
    </message>
    <message>
        <source>Install one, such as xterm, or name yours in the variable TERMINAL.</source>
        <translation>Установите её, например xterm, или укажите свою в переменной TERMINAL.</translation>
    </message>
    <message>
        <source>Looked for: %1</source>
        <translation>Искали: %1</translation>
    </message>
    <message>
        <source>The script for the terminal could not be written.</source>
        <translation>Не удалось записать скрипт для терминала.</translation>
    </message>
    <message>
        <source>Check that the folder can be written and the disk is not full.</source>
        <translation>Проверьте, что папка доступна для записи и диск не заполнен.</translation>
    </message>
    <message>
        <source>The data of the volume %1 lies in %2, but the compose file now says %3.</source>
        <translation>Данные тома %1 лежат в %2, но файл compose теперь указывает %3.</translation>
    </message>
    <message>
        <source>Nothing is moved by itself. To keep the data, name the old folder again (in .env it follows from LOGIN or DATA_ROOT). To begin anew in the other one, clean the volumes first; that shows what goes.</source>
        <translation>Само ничего не переносится. Чтобы сохранить данные, снова укажите прежнюю папку (в .env она следует из LOGIN или DATA_ROOT). Чтобы начать заново в другой, сначала очистите тома: перед этим видно, что будет удалено.</translation>
    </message>
    <message>
        <source>The folder “%1” of the volume %2 is not an absolute path.</source>
        <translation>Папка «%1» тома %2 — не абсолютный путь.</translation>
    </message>
    <message>
        <source>It lies on the engine&apos;s machine: let it begin with “/” in the compose file or in .env.</source>
        <translation>Она лежит на машине движка: пусть в файле compose или в .env она начинается с «/».</translation>
    </message>
    <message>
        <source>comparing the volumes</source>
        <translation>сравниваются тома</translation>
    </message>
    <message>
        <source>The rules of the VM could not be read: %1 %2</source>
        <translation>Не удалось прочитать правила ВМ: %1 %2</translation>
    </message>
    <message>
        <source>The VM has no NAT adapter, so no rules: its own address leads to it.</source>
        <translation>У ВМ нет адаптера NAT, а значит, и правил: к ней ведёт её собственный адрес.</translation>
    </message>
    <message>
        <source>Every published port has its rule.</source>
        <translation>У каждого опубликованного порта есть правило.</translation>
    </message>
    <message>
        <source>The rule “%1” of the VM needs it: %2</source>
        <translation>Он нужен правилу «%1» ВМ: %2</translation>
    </message>
    <message>
        <source>Nothing listens on port %1 of this computer, although the VM has the rule “%2”: restart the VM if it stays so.</source>
        <translation>Порт %1 этого компьютера никто не слушает, хотя у ВМ есть правило «%2»: если так и останется, перезапустите ВМ.</translation>
    </message>
    <message>
        <source>Added the rule %1.</source>
        <translation>Добавлено правило %1.</translation>
    </message>
    <message>
        <source>comparing with the rules of the VM</source>
        <translation>сверяем с правилами ВМ</translation>
    </message>
    <message>
        <source>new rules: %1</source>
        <translation>новые правила: %1</translation>
    </message>
    <message>
        <source>The secret %1 is empty.</source>
        <translation>Секрет %1 пуст.</translation>
    </message>
    <message>
        <source>Put a value into %1, or remove it there: then a new one is made.</source>
        <translation>Задайте значение в %1 или удалите его там: тогда будет создано новое.</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МиБ</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <comment>date, time that is left</comment>
        <translation>до %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) more</source>
        <translation>
            <numerusform>ещё %n день</numerusform>
            <numerusform>ещё %n дня</numerusform>
            <numerusform>ещё %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>A quote in the options is not closed.</source>
        <translation>В параметрах не закрыта кавычка.</translation>
    </message>
    <message>
        <source>Close it with %1.</source>
        <translation>Закройте её знаком %1.</translation>
    </message>
    <message>
        <source>Remove the rule, or publish the port in the compose file.</source>
        <translation>Удалите правило или опубликуйте порт в файле compose.</translation>
    </message>
    <message>
        <source>Change the rule to a free port, or end the program that holds this one.</source>
        <translation>Измените в правиле порт на свободный или завершите программу, которая его занимает.</translation>
    </message>
    <message>
        <source>End the program that holds the port, or publish another one.</source>
        <translation>Завершите программу, которая занимает порт, или опубликуйте другой.</translation>
    </message>
    <message>
        <source>Change the rule.</source>
        <translation>Измените правило.</translation>
    </message>
    <message>
        <source>Forward the port.</source>
        <translation>Перенаправьте порт.</translation>
    </message>
    <message>
        <source>Start the machine, or look at its network.</source>
        <translation>Запустите машину или проверьте её сеть.</translation>
    </message>
    <message>
        <source>Bring the stack up.</source>
        <translation>Запустите стек.</translation>
    </message>
    <message>
        <source>Look at the logs of %1: its process listens on another port or address, or has not started.</source>
        <translation>Посмотрите журнал %1: его процесс слушает другой порт или адрес либо не запустился.</translation>
    </message>
    <message>
        <source>Look at the logs of %1.</source>
        <translation>Посмотрите журнал %1.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>защищено</translation>
    </message>
    <message>
        <source>not probed</source>
        <translation>не проверен</translation>
    </message>
    <message>
        <source>reachable</source>
        <translation>доступен</translation>
    </message>
    <message>
        <source>dangling rule</source>
        <translation>висячее правило</translation>
    </message>
    <message>
        <source>probing…</source>
        <translation>проверяется…</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>нет правила</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>station, what is wrong with it, what to do</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>без сервиса</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>NAT rule</source>
        <translation>Правило NAT</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Виртуальная машина</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Публикация</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Контейнер</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>being probed</source>
        <translation>проверяется</translation>
    </message>
    <message>
        <source>works</source>
        <translation>работает</translation>
    </message>
    <message>
        <source>works, with a warning</source>
        <translation>работает, но с предупреждением</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation>%1&#xa0;мс</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>“%1” has no NAT adapter, so there is nothing that a rule could belong to. Its ports are reached at its own address.</source>
        <translation>У «%1» нет адаптера NAT, поэтому правилам не к чему относиться. Её порты доступны по её собственному адресу.</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535.</source>
        <translation>Порты — числа от 1 до 65535.</translation>
    </message>
    <message>
        <source>A port is needed.</source>
        <translation>Нужен порт.</translation>
    </message>
    <message>
        <source>“%1” is no port.</source>
        <translation>«%1» — не порт.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n не пройдена</numerusform>
            <numerusform>%n не пройдены</numerusform>
            <numerusform>%n не пройдено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n без результата</numerusform>
            <numerusform>%n без результата</numerusform>
            <numerusform>%n без результата</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n пройдена</numerusform>
            <numerusform>%n пройдены</numerusform>
            <numerusform>%n пройдено</numerusform>
        </translation>
    </message>
    <message>
        <source>passed</source>
        <translation>пройдено</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>предупреждение</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, title of a check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Не удаётся прочитать %1: %2.</translation>
    </message>
    <message>
        <source>See what is there: ls -ld %1</source>
        <translation>Посмотрите, что там: ls -ld %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: permission denied.</source>
        <translation>Не удаётся прочитать %1: нет доступа.</translation>
    </message>
    <message>
        <source>Make it readable for you: chmod u+rX %1</source>
        <translation>Откройте себе доступ на чтение: chmod u+rX %1</translation>
    </message>
    <message>
        <source>%1 belongs to user %2. Run the panel as that user, or have it given to you: sudo chown -R &quot;$USER&quot; %1</source>
        <translation>%1 принадлежит пользователю %2. Запустите панель от его имени или получите файлы себе: sudo chown -R &quot;$USER&quot; %1</translation>
    </message>
    <message>
        <source>1 check passes.
</source>
        <translation>1 проверка пройдена.
</translation>
    </message>
    <message>
        <source>%1 checks pass.
</source>
        <translation>Пройдено проверок: %1.
</translation>
    </message>
    <message>
        <source>%1 passes</source>
        <translation>пройдено: %1</translation>
    </message>
    <message>
        <source>%1 pass</source>
        <translation>пройдено: %1</translation>
    </message>
    <message>
        <source>%1 warns</source>
        <translation>предупреждений: %1</translation>
    </message>
    <message>
        <source>%1 warn</source>
        <translation>предупреждений: %1</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>не пройдено: %1</translation>
    </message>
    <message>
        <source>%1 fail</source>
        <translation>не пройдено: %1</translation>
    </message>
    <message>
        <source>%1 cannot be told</source>
        <translation>неизвестно: %1</translation>
    </message>
    <message>
        <source>The rules of the VM cannot be read:</source>
        <translation>Не удаётся прочитать правила ВМ:</translation>
    </message>
    <message>
        <source>The VM is %1: start it, then look again.
</source>
        <translation>Состояние ВМ: %1. Запустите её и посмотрите снова.
</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>ИСТОЧНИК</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>ВЕРСИЯ</translation>
    </message>
    <message>
        <source>ALSO</source>
        <translation>ТАКЖЕ</translation>
    </message>
    <message>
        <source>Compose cannot reach “%1”: its address is neither TLS over TCP, a socket, nor ssh.</source>
        <translation>Compose не может достичь «%1»: это не адрес TLS поверх TCP, не сокет и не ssh.</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Проверьте права доступа к нему.</translation>
    </message>
    <message>
        <source>The file %1 is far larger than such a file ever is.</source>
        <translation>Файл %1 намного больше, чем такой файл бывает.</translation>
    </message>
    <message>
        <source>Look into it; Docker writes less than a page.</source>
        <translation>Посмотрите, что в нём; Docker пишет меньше страницы.</translation>
    </message>
    <message>
        <source>The file %1 is not what Docker writes.</source>
        <translation>Файл %1 — не то, что пишет Docker.</translation>
    </message>
    <message>
        <source>Repair or remove it.</source>
        <translation>Исправьте или удалите его.</translation>
    </message>
    <message>
        <source>The file %1 names no context.</source>
        <translation>В файле %1 не назван контекст.</translation>
    </message>
    <message>
        <source>Remove its folder, or make the context anew.</source>
        <translation>Удалите его папку или создайте контекст заново.</translation>
    </message>
    <message>
        <source>A stored context cannot be called “default”: Docker keeps that name for itself.</source>
        <translation>Сохранённый контекст не может называться «default»: это имя Docker оставляет за собой.</translation>
    </message>
    <message>
        <source>Make it anew under another name.</source>
        <translation>Создайте его заново под другим именем.</translation>
    </message>
    <message>
        <source>“%1” is not a name that Docker gives to a context.</source>
        <translation>«%1» — не то имя, какое Docker даёт контексту.</translation>
    </message>
    <message>
        <source>The context “%1” has no address of a Docker engine.</source>
        <translation>У контекста «%1» нет адреса движка Docker.</translation>
    </message>
    <message>
        <source>Set it: docker context update %1 --docker host=…</source>
        <translation>Задайте его: docker context update %1 --docker host=…</translation>
    </message>
    <message>
        <source>The context “%1” turns off the check of the engine&apos;s certificate, so anybody could pretend to be this engine. It is not used.</source>
        <translation>Контекст «%1» отключает проверку сертификата движка, так что кто угодно мог бы выдать себя за этот движок. Контекст не используется.</translation>
    </message>
    <message>
        <source>Give the context the authority that signed the engine&apos;s certificate: docker context update %1 --docker host=…,ca=…,cert=…,key=…</source>
        <translation>Укажите в контексте центр сертификации, подписавший сертификат движка: docker context update %1 --docker host=…,ca=…,cert=…,key=…</translation>
    </message>
    <message>
        <source>Another context is called “%1” too.</source>
        <translation>Другой контекст тоже называется «%1».</translation>
    </message>
    <message>
        <source>Docker uses the other one. Remove the folder %1 of the store.</source>
        <translation>Docker использует другой. Удалите папку %1 из хранилища.</translation>
    </message>
    <message>
        <source>The variable DOCKER_CONTEXT names the context “%1”, which does not exist.</source>
        <translation>Переменная DOCKER_CONTEXT указывает на контекст «%1», которого нет.</translation>
    </message>
    <message>
        <source>Docker&apos;s configuration names the context “%1”, which does not exist.</source>
        <translation>Конфигурация Docker указывает на контекст «%1», которого нет.</translation>
    </message>
    <message>
        <source>Unset the variable, or make the context.</source>
        <translation>Сбросьте переменную или создайте контекст.</translation>
    </message>
    <message>
        <source>Choose another one: docker context use default</source>
        <translation>Выберите другой: docker context use default</translation>
    </message>
    <message>
        <source>The port “%1” is not a number from 1 to 65535.</source>
        <translation>Порт «%1» — не число от 1 до 65535.</translation>
    </message>
    <message>
        <source>The address contains a password, which is not kept.</source>
        <translation>В адресе есть пароль, а пароли не сохраняются.</translation>
    </message>
    <message>
        <source>Leave it out, and let ssh use a key.</source>
        <translation>Уберите его, и пусть ssh использует ключ.</translation>
    </message>
    <message>
        <source>The user “%1” is not a name.</source>
        <translation>«%1» не может быть именем пользователя.</translation>
    </message>
    <message>
        <source>The host “%1” is not an IPv6 address in brackets.</source>
        <translation>Хост «%1» — не адрес IPv6 в скобках.</translation>
    </message>
    <message>
        <source>The address has no host.</source>
        <translation>В адресе нет хоста.</translation>
    </message>
    <message>
        <source>The host “%1” is neither a name nor an address.</source>
        <translation>Хост «%1» — не имя и не адрес.</translation>
    </message>
    <message>
        <source>The address has no path of a socket.</source>
        <translation>В адресе нет пути к сокету.</translation>
    </message>
    <message>
        <source>Write it like unix:///var/run/docker.sock.</source>
        <translation>Напишите его в виде unix:///var/run/docker.sock.</translation>
    </message>
    <message>
        <source>The path “%1” is not absolute.</source>
        <translation>Путь «%1» не абсолютный.</translation>
    </message>
    <message>
        <source>Write three slashes: unix:///var/run/docker.sock.</source>
        <translation>Напишите три косые черты: unix:///var/run/docker.sock.</translation>
    </message>
    <message>
        <source>The path of the socket is longer than the %1 bytes that a socket may have.</source>
        <translation>Путь к сокету длиннее допустимого для сокета (в байтах: %1).</translation>
    </message>
    <message>
        <source>The path “%1” has no place in an address by TCP.</source>
        <translation>Пути «%1» не место в адресе TCP.</translation>
    </message>
    <message>
        <source>The user “%1” has no place in an address by TCP.</source>
        <translation>Пользователю «%1» не место в адресе TCP.</translation>
    </message>
    <message>
        <source>An engine knows us by our certificate.</source>
        <translation>Движок узнаёт нас по сертификату.</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>Адрес пуст.</translation>
    </message>
    <message>
        <source>The address contains a character that cannot be seen.</source>
        <translation>В адресе есть невидимый символ.</translation>
    </message>
    <message>
        <source>The address “%1” does not say how the engine is reached.</source>
        <translation>Адрес «%1» не говорит, как достичь движка.</translation>
    </message>
    <message>
        <source>Write unix://%1.</source>
        <translation>Напишите unix://%1.</translation>
    </message>
    <message>
        <source>Begin with tcp://, unix:// or ssh://.</source>
        <translation>Начните с tcp://, unix:// или ssh://.</translation>
    </message>
    <message>
        <source>The address goes on after “%1”.</source>
        <translation>Адрес продолжается после «%1».</translation>
    </message>
    <message>
        <source>Leave that part out.</source>
        <translation>Уберите эту часть.</translation>
    </message>
    <message>
        <source>The address is plain HTTP, which anybody on the way can read.</source>
        <translation>Адрес использует обычный HTTP, который может прочитать любой по пути.</translation>
    </message>
    <message>
        <source>Use tcp:// with certificates, or ssh://.</source>
        <translation>Используйте tcp:// с сертификатами или ssh://.</translation>
    </message>
    <message>
        <source>The address is a named pipe, which only Windows has.</source>
        <translation>Адрес — именованный канал, какие есть только в Windows.</translation>
    </message>
    <message>
        <source>The address is a socket of the engine&apos;s own (fd://).</source>
        <translation>Адрес — собственный сокет движка (fd://).</translation>
    </message>
    <message>
        <source>Use the path of the socket: unix:///var/run/docker.sock.</source>
        <translation>Используйте путь к сокету: unix:///var/run/docker.sock.</translation>
    </message>
    <message>
        <source>The kind of address “%1” is not known.</source>
        <translation>Вид адреса «%1» неизвестен.</translation>
    </message>
    <message>
        <source>Use tcp://, unix:// or ssh://.</source>
        <translation>Используйте tcp://, unix:// или ssh://.</translation>
    </message>
    <message>
        <source>An address by TCP needs certificates: without them, anybody who reaches the engine owns its computer.</source>
        <translation>Для адреса TCP нужны сертификаты: без них любой, кто достигнет движка, владеет его компьютером.</translation>
    </message>
    <message>
        <source>Name the folder with ca.pem, cert.pem and key.pem.</source>
        <translation>Укажите папку с ca.pem, cert.pem и key.pem.</translation>
    </message>
    <message>
        <source>The folder of certificates “%1” is not an absolute path.</source>
        <translation>Папка сертификатов «%1» — не абсолютный путь.</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>Нет %1 в %2.</translation>
    </message>
    <message>
        <source>Docker&apos;s ca.pem, cert.pem and key.pem belong into one folder.</source>
        <translation>Файлам Docker ca.pem, cert.pem и key.pem место в одной папке.</translation>
    </message>
    <message>
        <source>“%1” is not the absolute path of a socket.</source>
        <translation>«%1» — не абсолютный путь к сокету.</translation>
    </message>
    <message>
        <source>It should look like unix:///var/run/docker.sock.</source>
        <translation>Он должен выглядеть как unix:///var/run/docker.sock.</translation>
    </message>
    <message>
        <source>%1 is not an address that we can use.</source>
        <translation>%1 — не тот адрес, который можно использовать.</translation>
    </message>
    <message>
        <source>An engine is reached by TLS (https://host:2376), by a socket of this computer (unix:///path) or by ssh (ssh://user@host).</source>
        <translation>Движок достигается по TLS (https://host:2376), через сокет этого компьютера (unix:///path) или по ssh (ssh://user@host).</translation>
    </message>
    <message>
        <source>The engine “%1” does not answer.</source>
        <translation>Движок «%1» не отвечает.</translation>
    </message>
    <message>
        <source>See whether it runs, and whether its address is right.</source>
        <translation>Проверьте, работает ли он и верен ли его адрес.</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>добавлен вручную</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>окружение</translation>
    </message>
    <message>
        <source>Docker context</source>
        <translation>контекст Docker</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>локальный сокет</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of an engine, where it was found</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>DOCKER_HOST names an engine by TCP, but DOCKER_TLS_VERIFY is not set: nobody would check who answers. It is not used.</source>
        <translation>DOCKER_HOST указывает движок по TCP, но DOCKER_TLS_VERIFY не задана: никто не проверил бы, кто отвечает. Он не используется.</translation>
    </message>
    <message>
        <source>Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the folder of the certificates.</source>
        <translation>Задайте DOCKER_TLS_VERIFY=1, а в DOCKER_CERT_PATH — папку с сертификатами.</translation>
    </message>
    <message>
        <source>Rootless Docker</source>
        <translation>Docker без root</translation>
    </message>
    <message>
        <source>Rootless Podman</source>
        <translation>Podman без root</translation>
    </message>
    <message>
        <source>Local engine</source>
        <translation>Локальный движок</translation>
    </message>
    <message>
        <source>The folder of the socket %1 may not be entered.</source>
        <translation>В папку сокета %1 нет доступа.</translation>
    </message>
    <message>
        <source>Ask who set this engine up for access.</source>
        <translation>Попросите доступ у того, кто настроил этот движок.</translation>
    </message>
    <message>
        <source>The link %1 leads in a circle.</source>
        <translation>Ссылка %1 ведёт по кругу.</translation>
    </message>
    <message>
        <source>Remove the link, and start the program that made it again.</source>
        <translation>Удалите ссылку и снова запустите программу, которая её создала.</translation>
    </message>
    <message>
        <source>The link %1 leads to %2, which does not exist.</source>
        <translation>Ссылка %1 ведёт на %2, чего не существует.</translation>
    </message>
    <message>
        <source>Start the program that this socket belongs to.</source>
        <translation>Запустите программу, которой принадлежит этот сокет.</translation>
    </message>
    <message>
        <source>There is no socket %1.</source>
        <translation>Сокета %1 нет.</translation>
    </message>
    <message>
        <source>The link %1 leads to %2, which is not a socket.</source>
        <translation>Ссылка %1 ведёт на %2, а это не сокет.</translation>
    </message>
    <message>
        <source>The file %1 is not a socket.</source>
        <translation>Файл %1 — не сокет.</translation>
    </message>
    <message>
        <source>Use the path of the engine&apos;s socket.</source>
        <translation>Используйте путь к сокету движка.</translation>
    </message>
    <message>
        <source>The socket %1 belongs to others, and you may not use it.</source>
        <translation>Сокет %1 принадлежит другим, и вам нельзя его использовать.</translation>
    </message>
    <message>
        <source>Join the group of the socket (often “docker”), and log in again.</source>
        <translation>Вступите в группу сокета (часто «docker») и войдите в систему заново.</translation>
    </message>
    <message>
        <source>It should look like ssh://user@host or ssh://user@host:22.</source>
        <translation>Он должен выглядеть как ssh://user@host или ssh://user@host:22.</translation>
    </message>
    <message>
        <source>This is not an address for ssh.</source>
        <translation>Это не адрес для ssh.</translation>
    </message>
    <message>
        <source>A password in the address would be seen by others; ssh needs a key.</source>
        <translation>Пароль в адресе увидели бы другие; ssh нужен ключ.</translation>
    </message>
    <message>
        <source>The host “%1” cannot be used.</source>
        <translation>Хост «%1» использовать нельзя.</translation>
    </message>
    <message>
        <source>The user “%1” cannot be used.</source>
        <translation>Пользователя «%1» использовать нельзя.</translation>
    </message>
    <message>
        <source>The path “%1” cannot be used.</source>
        <translation>Путь «%1» использовать нельзя.</translation>
    </message>
    <message>
        <source>The ssh host key of %1 is another than before.</source>
        <translation>Ключ хоста ssh у %1 не тот, что раньше.</translation>
    </message>
    <message>
        <source>Somebody may stand between. If the computer was set up anew, take its old key out of ~/.ssh/known_hosts, then log in once by hand: ssh %1</source>
        <translation>Возможно, кто-то встал посередине. Если компьютер настроен заново, уберите его старый ключ из ~/.ssh/known_hosts, затем один раз войдите вручную: ssh %1</translation>
    </message>
    <message>
        <source>The ssh host key of %1 is not known to this computer.</source>
        <translation>Ключ хоста ssh у %1 этому компьютеру неизвестен.</translation>
    </message>
    <message>
        <source>Log in once in a terminal and compare the key: ssh %1</source>
        <translation>Один раз войдите через терминал и сверьте ключ: ssh %1</translation>
    </message>
    <message>
        <source>%1 did not let us in: ssh has no key that it accepts.</source>
        <translation>%1 не впустил нас: у ssh нет ключа, который он принимает.</translation>
    </message>
    <message>
        <source>Add your key to the agent (ssh-add), and try in a terminal: ssh %1</source>
        <translation>Добавьте свой ключ в агент (ssh-add) и попробуйте в терминале: ssh %1</translation>
    </message>
    <message>
        <source>%1 did not let us in: ssh offered too many keys.</source>
        <translation>%1 не впустил нас: ssh предложил слишком много ключей.</translation>
    </message>
    <message>
        <source>Name the right key for this host in ~/.ssh/config; try: ssh %1</source>
        <translation>Укажите нужный ключ для этого хоста в ~/.ssh/config; попробуйте: ssh %1</translation>
    </message>
    <message>
        <source>No ssh server listens at %1.</source>
        <translation>По адресу %1 сервер ssh не слушает.</translation>
    </message>
    <message>
        <source>Check that the computer runs, and the port.</source>
        <translation>Проверьте, что компьютер работает, и порт.</translation>
    </message>
    <message>
        <source>Check that the computer runs and can be reached.</source>
        <translation>Проверьте, что компьютер работает и доступен.</translation>
    </message>
    <message>
        <source>Check that the computer runs, and the network.</source>
        <translation>Проверьте, что компьютер работает, и сеть.</translation>
    </message>
    <message>
        <source>The user at %1 may not use the Docker socket there.</source>
        <translation>Пользователю на %1 нельзя использовать там сокет Docker.</translation>
    </message>
    <message>
        <source>Let that user join the group docker on that computer, or take another user.</source>
        <translation>Добавьте этого пользователя в группу docker на том компьютере или возьмите другого.</translation>
    </message>
    <message>
        <source>Docker does not run at %1.</source>
        <translation>На %1 Docker не работает.</translation>
    </message>
    <message>
        <source>Start it on that computer: sudo systemctl start docker</source>
        <translation>Запустите его на том компьютере: sudo systemctl start docker</translation>
    </message>
    <message>
        <source>The docker program at %1 is too old to carry a connection.</source>
        <translation>Программа docker на %1 слишком старая, чтобы передавать соединение.</translation>
    </message>
    <message>
        <source>Update Docker on that computer to 18.09 or later.</source>
        <translation>Обновите Docker на том компьютере до 18.09 или новее.</translation>
    </message>
    <message>
        <source>There is no docker program at %1.</source>
        <translation>На %1 нет программы docker.</translation>
    </message>
    <message>
        <source>Install Docker&apos;s command line on that computer, in a folder of the PATH that a login without a terminal has.</source>
        <translation>Установите на том компьютере командную строку Docker в папку из PATH, который действует при входе без терминала.</translation>
    </message>
    <message>
        <source>ssh could not connect to %1.</source>
        <translation>ssh не смог подключиться к %1.</translation>
    </message>
    <message>
        <source>The connection by ssh to %1 ended at once.</source>
        <translation>Соединение ssh с %1 сразу оборвалось.</translation>
    </message>
    <message>
        <source>Try in a terminal: ssh %1 docker version</source>
        <translation>Попробуйте в терминале: ssh %1 docker version</translation>
    </message>
    <message>
        <source>A header line is malformed.</source>
        <translation>Строка заголовка составлена неверно.</translation>
    </message>
    <message>
        <source>The length of the answer makes no sense.</source>
        <translation>Длина ответа не имеет смысла.</translation>
    </message>
    <message>
        <source>The answer is coded in a way that was not asked for.</source>
        <translation>Ответ закодирован способом, о котором не просили.</translation>
    </message>
    <message>
        <source>A chunk of the answer is malformed.</source>
        <translation>Фрагмент ответа составлен неверно.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a Docker engine.</source>
        <translation>По адресу %1 отвечает не движок Docker.</translation>
    </message>
    <message>
        <source>The head of the answer of %1 is larger than any engine&apos;s.</source>
        <translation>Заголовок ответа %1 больше, чем у любого движка.</translation>
    </message>
    <message>
        <source>The answer of %1 makes no sense.</source>
        <translation>Ответ %1 не имеет смысла.</translation>
    </message>
    <message>
        <source>There is no socket at %1.</source>
        <translation>По пути %1 нет сокета.</translation>
    </message>
    <message>
        <source>Start Docker on this computer, or take the entry for %1 away.</source>
        <translation>Запустите Docker на этом компьютере или уберите запись %1.</translation>
    </message>
    <message>
        <source>The socket %1 was left behind: nothing listens at it.</source>
        <translation>Сокет %1 остался от прежнего: на нём никто не слушает.</translation>
    </message>
    <message>
        <source>Start Docker on this computer.</source>
        <translation>Запустите Docker на этом компьютере.</translation>
    </message>
    <message>
        <source>You may not use the socket %1.</source>
        <translation>Вам нельзя использовать сокет %1.</translation>
    </message>
    <message>
        <source>Only its owner may; use an engine of your own, or ask who administers this computer.</source>
        <translation>Можно только его владельцу; используйте свой движок или обратитесь к администратору этого компьютера.</translation>
    </message>
    <message>
        <source>Your user is not in the group %1. Join it (sudo usermod -aG %1 &quot;$USER&quot;), then log in anew; members of that group can do anything on this computer.</source>
        <translation>Ваш пользователь не входит в группу %1. Вступите в неё (sudo usermod -aG %1 &quot;$USER&quot;), затем войдите в систему заново; члены этой группы могут делать на этом компьютере что угодно.</translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>Нужен адрес.</translation>
    </message>
    <message>
        <source>config.json of machine “%1” does not exist.</source>
        <translation>Файла config.json машины «%1» нет.</translation>
    </message>
    <message>
        <source>Put the machine&apos;s config.json there.</source>
        <translation>Положите туда config.json машины.</translation>
    </message>
    <message>
        <source>Close some windows or programs; this computer is short of something.</source>
        <translation>Закройте какие-нибудь окна или программы: этому компьютеру не хватает ресурсов.</translation>
    </message>
    <message>
        <source>The engine “%1” is no longer there.</source>
        <translation>Движка «%1» больше нет.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>нельзя использовать</translation>
    </message>
    <message>
        <source>This is %1, not Docker: some things may work differently.</source>
        <translation>Это %1, а не Docker: кое-что может работать иначе.</translation>
    </message>
    <message>
        <source>The same engine: %1</source>
        <translation>Тот же движок: %1</translation>
    </message>
    <message>
        <source>It is asked when you choose it, as ssh takes its time.</source>
        <translation>Он опрашивается, когда вы его выбираете: ssh требует времени.</translation>
    </message>
    <message>
        <source>The docker command uses it.</source>
        <translation>Его использует команда docker.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>where an engine was found, its state</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove the rule: no service of the project needs it.</source>
        <translation>Удалите правило: ни одному сервису проекта оно не нужно.</translation>
    </message>
    <message>
        <source>%1; dangling rule</source>
        <comment>what is wrong with the port of this computer</comment>
        <translation>%1; правило в никуда</translation>
    </message>
    <message>
        <source>--since and --until take 30s, 5m, 2h, 1d, 10:02 or a time such as 2026-01-31T10:00:00.</source>
        <translation>--since и --until принимают 30s, 5m, 2h, 1d, 10:02 или время вида 2026-01-31T10:00:00.</translation>
    </message>
    <message>
        <source>What is followed has no end: --until does not go with -f.</source>
        <translation>У слежения нет конца: --until не сочетается с -f.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Пароль:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines came faster than they could be printed, and are left out.</source>
        <translation>
            <numerusform>%Ln строка пришла быстрее, чем её удалось вывести, и пропущена.</numerusform>
            <numerusform>%Ln строки пришли быстрее, чем их удалось вывести, и пропущены.</numerusform>
            <numerusform>%Ln строк пришли быстрее, чем их удалось вывести, и пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>ПРЕДЕЛ</translation>
    </message>
    <message>
        <source>NETWORK IN</source>
        <translation>СЕТЬ: ПРИЁМ</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>ПЕРЕДАЧА</translation>
    </message>
    <message>
        <source>BLOCK READ</source>
        <translation>ДИСК: ЧТЕНИЕ</translation>
    </message>
    <message>
        <source>WRITTEN</source>
        <translation>ЗАПИСЬ</translation>
    </message>
    <message>
        <source>PROCESSES</source>
        <translation>ПРОЦЕССЫ</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>не работает</translation>
    </message>
    <message>
        <source>No sample came in time.</source>
        <translation>Ни один замер не пришёл вовремя.</translation>
    </message>
    <message>
        <source>The doctor of the machine says which certificate is wrong, and what makes a new one. For an engine that is no machine ask whoever runs it.</source>
        <translation>Какой сертификат неверен и как сделать новый, скажет доктор машины. Если движок — не машина, спросите того, кто им управляет.</translation>
    </message>
    <message>
        <source>No socket could be made for programs that cannot use the key %1.</source>
        <translation>Не удалось создать сокет для программ, которые не могут использовать ключ %1.</translation>
    </message>
    <message>
        <source>Docker and Compose cannot use a key under a passphrase. See that XDG_RUNTIME_DIR names a folder of yours, with a short path.</source>
        <translation>Docker и Compose не могут использовать ключ под паролем. Проверьте, что XDG_RUNTIME_DIR указывает на вашу папку с коротким путём.</translation>
    </message>
    <message>
        <source>“%1” at %2</source>
        <translation>«%1» по адресу %2</translation>
    </message>
    <message>
        <source>%1: instead of an answer a web page came from %2.</source>
        <translation>%1: вместо ответа от %2 пришла веб-страница.</translation>
    </message>
    <message>
        <source>Check that no proxy or sign-in page stands between.</source>
        <translation>Проверьте, что между вами нет прокси или страницы входа.</translation>
    </message>
    <message>
        <source>%1: %2 It came from %3.</source>
        <translation>%1: %2 Это пришло от %3.</translation>
    </message>
    <message>
        <source>%1 %2 is not among the things that are asked of an engine.</source>
        <translation>%1 %2 не входит в то, о чём спрашивают движок.</translation>
    </message>
    <message>
        <source>Check the name in it.</source>
        <translation>Проверьте имя в нём.</translation>
    </message>
    <message>
        <source>The engine is too old for this: it speaks API %1, and %2 is needed.</source>
        <translation>Движок для этого слишком стар: он говорит на API %1, а нужен %2.</translation>
    </message>
    <message>
        <source>Update Docker on the machine.</source>
        <translation>Обновите Docker на машине.</translation>
    </message>
    <message>
        <source>row %1 of the list</source>
        <translation>строка %1 списка</translation>
    </message>
    <message>
        <source>a number that is not negative</source>
        <translation>неотрицательное число</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>список объектов</translation>
    </message>
    <message>
        <source>The engine did not answer within %1 s; it is asked once more.</source>
        <translation>Движок не ответил за %1 с; спрашиваем его ещё раз.</translation>
    </message>
    <message>
        <source>The engine says that it is not well; it is asked once more.</source>
        <translation>Движок сообщает, что с ним не всё в порядке; спрашиваем его ещё раз.</translation>
    </message>
    <message>
        <source>The engine takes more than %1 s to answer.</source>
        <translation>Движок отвечает дольше %1 с.</translation>
    </message>
    <message>
        <source>If it is the engine of “make engine”, it makes new ones when it starts: srcs/tools/local-engine stop, then srcs/tools/local-engine start (its containers stop). Otherwise get new ones from whoever runs the engine.</source>
        <translation>Если это движок из «make engine», при запуске он делает новые: srcs/tools/local-engine stop, затем srcs/tools/local-engine start (его контейнеры остановятся). Иначе получите новые у того, кто управляет движком.</translation>
    </message>
    <message>
        <source>If the machine is yours, make a new one: docker-machine regenerate-certs -f %1. Docker in the machine restarts, and its containers with it.</source>
        <translation>Если машина ваша, сделайте новый: docker-machine regenerate-certs -f %1. Docker в машине перезапустится, а с ним и её контейнеры.</translation>
    </message>
    <message>
        <source>Whoever runs the engine must give it a new certificate. If it has one already, get the authority&apos;s certificate from there, and put it in place of ours.</source>
        <translation>Тот, кто управляет движком, должен дать ему новый сертификат. Если он уже есть, возьмите оттуда сертификат центра и замените им наш.</translation>
    </message>
    <message>
        <source>The key %1 is damaged: no passphrase can open it.</source>
        <translation>Ключ %1 повреждён: его не откроет никакой пароль.</translation>
    </message>
    <message>
        <source>Put the right file in its place.</source>
        <translation>Положите на его место правильный файл.</translation>
    </message>
    <message>
        <source>The key %1 could not be opened: it is encrypted in an outdated way, which today&apos;s OpenSSL refuses.</source>
        <translation>Не удалось открыть ключ %1: он зашифрован устаревшим способом, который нынешний OpenSSL не принимает.</translation>
    </message>
    <message>
        <source>Encrypt it anew: openssl pkey -provider legacy -provider default -in %1 -aes256 -out %1.new, then replace it and chmod 600 it.</source>
        <translation>Зашифруйте его заново: openssl pkey -provider legacy -provider default -in %1 -aes256 -out %1.new, затем замените его и выполните chmod 600.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key %1.</source>
        <translation>Этот пароль не открывает ключ %1.</translation>
    </message>
    <message>
        <source>Look at upper and lower case and the layout of the keyboard, then try again.</source>
        <translation>Проверьте регистр букв и раскладку клавиатуры и попробуйте снова.</translation>
    </message>
    <message>
        <source>Choose the engine and type it: it is asked for once, and the keychain can keep it. A command asks for it in a terminal.</source>
        <translation>Выберите движок и введите пароль: он спрашивается один раз, и связка ключей может его хранить. Команда спрашивает его в терминале.</translation>
    </message>
    <message>
        <source>Old log lines cannot be read back.</source>
        <translation>Старые строки журнала не читаются с диска.</translation>
    </message>
    <message>
        <source>Clear the log, and look at the disk.</source>
        <translation>Очистите журнал и проверьте диск.</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>There is no such level at character %1: write debug, info, warn, error or fatal, and + behind it for “or more”</source>
        <translation>На символе %1 назван уровень, которого нет: пишите debug, info, warn, error или fatal, а + после него — «или выше»</translation>
    </message>
    <message>
        <source>There is no time at character %1: write 30s, 5m, 2h, 1d, 10:02 or 2026-01-31T10:00:00</source>
        <translation>На символе %1 нет времени: пишите 30s, 5m, 2h, 1d, 10:02 или 2026-01-31T10:00:00</translation>
    </message>
    <message>
        <source>%1: started again</source>
        <translation>%1: запущен снова</translation>
    </message>
    <message>
        <source>Old log lines cannot be kept in %1: %2</source>
        <translation>Не удаётся хранить старые строки журнала в %1: %2</translation>
    </message>
    <message>
        <source>Make room there. Until then the oldest lines are dropped earlier.</source>
        <translation>Освободите там место. До тех пор самые старые строки отбрасываются раньше.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>папку не удаётся создать</translation>
    </message>
    <message>
        <source>the file has become shorter</source>
        <translation>файл стал короче</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Экспорт отменён.</translation>
    </message>
    <message>
        <source>Get ca.pem, cert.pem and key.pem from whoever runs the engine, and copy them into %1.</source>
        <translation>Получите ca.pem, cert.pem и key.pem у того, кто управляет движком, и скопируйте их в %1.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase, which is asked for when you connect.</source>
        <translation>%1 защищён паролем, который спрашивается при соединении.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase: what is in it is not known yet.</source>
        <translation>%1 защищён паролем: что в нём, пока неизвестно.</translation>
    </message>
    <message>
        <source>No keychain runs here that could keep it.</source>
        <translation>Здесь не работает связка ключей, которая могла бы его хранить.</translation>
    </message>
    <message>
        <source>The passphrase that the keychain held does not open this key any more, and was forgotten.</source>
        <translation>Пароль из связки ключей больше не открывает этот ключ и забыт.</translation>
    </message>
    <message>
        <source>The passphrase was not kept: %1 The key stays open until the panel ends.</source>
        <translation>Пароль не сохранён: %1 Ключ остаётся открытым до выхода из панели.</translation>
    </message>
    <message>
        <source>reconnecting, attempt %1…</source>
        <translation>соединяемся снова, попытка %1…</translation>
    </message>
    <message>
        <source>reconnecting, attempt %1 in %2 s</source>
        <translation>соединимся снова, попытка %1 через %2 с</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>меньше минуты назад</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 мин назад</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 ч назад</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 дн. назад</translation>
    </message>
    <message>
        <source>Connecting to “%1”…</source>
        <translation>Соединение с «%1»…</translation>
    </message>
    <message>
        <source>Connected, but disturbed since %1</source>
        <translation>Соединение есть, но с помехами с %1</translation>
    </message>
    <message>
        <source>Cannot connect since %1 · tried again when something changes</source>
        <translation>Соединиться не удаётся с %1 · новая попытка, когда что-то изменится</translation>
    </message>
    <message>
        <source>Engine lost since %1 · %2</source>
        <comment>time, next attempt</comment>
        <translation>Движок потерян с %1 · %2</translation>
    </message>
    <message>
        <source>Engine not reached since %1 · %2</source>
        <comment>time, next attempt</comment>
        <translation>Движок недоступен с %1 · %2</translation>
    </message>
    <message>
        <source>as of %1, %2</source>
        <comment>time, how long ago</comment>
        <translation>на %1, %2</translation>
    </message>
    <message>
        <source>No engine is chosen.</source>
        <translation>Движок не выбран.</translation>
    </message>
    <message>
        <source>The engine is being connected to.</source>
        <translation>Идёт соединение с движком.</translation>
    </message>
    <message>
        <source>The engine is lost since %1: nothing can be done to its containers.</source>
        <translation>Движок потерян с %1: с его контейнерами ничего нельзя сделать.</translation>
    </message>
    <message>
        <source>There is no connection to the engine: %1</source>
        <translation>Нет соединения с движком: %1</translation>
    </message>
    <message>
        <source>The engine gives no events, so changes are seen late: its containers are listed every %1 s.</source>
        <translation>Движок не присылает событий, поэтому изменения видны с опозданием: список контейнеров берётся каждые %1 с.</translation>
    </message>
    <message>
        <source>Events of the engine did not arrive; they are asked for anew.</source>
        <translation>События движка не дошли; запрашиваем их заново.</translation>
    </message>
    <message>
        <source>The engine does not tell how these containers are: %1. They are asked about again.</source>
        <translation>Движок не сообщает, как дела у этих контейнеров: %1. О них спрашивают снова.</translation>
    </message>
    <message>
        <source>It is not known how it is: %1</source>
        <translation>Неизвестно, как он: %1</translation>
    </message>
    <message>
        <source>The engine stopped measuring.</source>
        <translation>Движок перестал измерять.</translation>
    </message>
    <message>
        <source>Too many containers are looked at to measure them all at once.</source>
        <translation>На экране слишком много контейнеров, чтобы измерять все сразу.</translation>
    </message>
    <message>
        <source>Another engine answers for “%1” now. What was shown of the former one was put away.</source>
        <translation>За «%1» теперь отвечает другой движок. Показанное о прежнем убрано.</translation>
    </message>
    <message>
        <source>The container “%1” was removed or replaced meanwhile; nothing was done.</source>
        <translation>Контейнер «%1» тем временем удалён или заменён; ничего не сделано.</translation>
    </message>
    <message>
        <source>Look at what is there now, and try again.</source>
        <translation>Посмотрите, что есть теперь, и попробуйте снова.</translation>
    </message>
    <message>
        <source>Another engine answers now than the one that was looked at; nothing was removed.</source>
        <translation>Отвечает уже не тот движок, который осматривали; ничего не удалено.</translation>
    </message>
    <message>
        <source>Ask anew what would be removed.</source>
        <translation>Спросите заново, что будет удалено.</translation>
    </message>
    <message>
        <source>The key %1 is protected by a passphrase, and docker refuses such keys.</source>
        <translation>Ключ %1 защищён паролем, а docker такие ключи не принимает.</translation>
    </message>
    <message>
        <source>For docker in a terminal a copy without one is needed: openssl pkey -in key.pem -out plain-key.pem, in a folder of its own, chmod 600.</source>
        <translation>Для docker в терминале нужна копия без пароля: openssl pkey -in key.pem -out plain-key.pem, в отдельной папке, chmod 600.</translation>
    </message>
    <message>
        <source>Copy them into one folder, as ca.pem, cert.pem and key.pem.</source>
        <translation>Скопируйте их в одну папку под именами ca.pem, cert.pem и key.pem.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>Docker&apos;s tools cannot use a key under a passphrase: this one goes by a connection that the panel lends it while it runs.</source>
        <translation>Инструменты Docker не могут использовать ключ под паролем: этот работает через соединение, которое панель одалживает ему на время работы.</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <comment>how the services are, time</comment>
        <translation>%1 · на %2</translation>
    </message>
    <message>
        <source>It does not run.</source>
        <translation>Он не работает.</translation>
    </message>
    <message>
        <source>Waiting for the first sample.</source>
        <translation>Ожидание первого замера.</translation>
    </message>
    <message>
        <source>CPU: %1 of one processor</source>
        <translation>ЦП: %1 одного процессора</translation>
    </message>
    <message>
        <source>Memory: %1 of %2 (%3)</source>
        <translation>Память: %1 из %2 (%3)</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <translation>Память: %1</translation>
    </message>
    <message>
        <source>Network: %1 in, %2 out</source>
        <translation>Сеть: принято %1, передано %2</translation>
    </message>
    <message>
        <source>Block I/O: %1 read, %2 written</source>
        <translation>Диск: прочитано %1, записано %2</translation>
    </message>
    <message>
        <source>Processes: %1</source>
        <translation>Процессы: %1</translation>
    </message>
    <message>
        <source>%1; in the last minute between %2 and %3</source>
        <translation>%1; за последнюю минуту от %2 до %3</translation>
    </message>
    <message>
        <source>Not live: these are the ways as they were %1 ago.</source>
        <translation>Не в реальном времени: пути показаны такими, какими были %1 назад.</translation>
    </message>
    <message>
        <source>The stack publishes no port at the moment.</source>
        <translation>Сейчас стек не публикует ни одного порта.</translation>
    </message>
    <message>
        <source>The rule %1 is how docker-machine reaches this VM: removing it would lose the machine, so it is locked.</source>
        <translation>Через правило %1 docker-machine достигает этой ВМ: без него машина была бы потеряна, поэтому оно защищено.</translation>
    </message>
    <message>
        <source>The ports of this engine are reached directly: there is no VM with NAT rules between.</source>
        <translation>Порты этого движка доступны напрямую: промежуточной ВМ с правилами NAT нет.</translation>
    </message>
    <message>
        <source>No stack is open</source>
        <translation>Стек не открыт</translation>
    </message>
    <message>
        <source>Open the compose file of a project: the ways of its ports then appear here.</source>
        <translation>Откройте файл compose проекта: здесь появятся пути его портов.</translation>
    </message>
    <message>
        <source>Looking at the ports…</source>
        <translation>Осматриваем порты…</translation>
    </message>
    <message>
        <source>Who listens, which rules there are, and what answers.</source>
        <translation>Кто слушает, какие есть правила и что отвечает.</translation>
    </message>
    <message>
        <source>The ports are not known yet</source>
        <translation>Порты пока неизвестны</translation>
    </message>
    <message>
        <source>They appear when the engine answers.</source>
        <translation>Они появятся, когда ответит движок.</translation>
    </message>
    <message>
        <source>The stack publishes no port</source>
        <translation>Стек не публикует ни одного порта</translation>
    </message>
    <message>
        <source>Name one under “ports” of a service in the compose file, such as “443:443”, and bring the stack up.</source>
        <translation>Укажите порт в разделе «ports» сервиса в файле compose, например «443:443», и запустите стек.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Посмотреть снова</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Block I/O</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Процессы</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a line in a graph, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>in</source>
        <translation>приём</translation>
    </message>
    <message>
        <source>out</source>
        <translation>передача</translation>
    </message>
    <message>
        <source>read</source>
        <translation>чтение</translation>
    </message>
    <message>
        <source>written</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>Machine “%1” has no certificates to connect with: of ca.pem, cert.pem and key.pem these are missing: %2.</source>
        <translation>У машины «%1» нет сертификатов для соединения: из ca.pem, cert.pem и key.pem отсутствуют %2.</translation>
    </message>
    <message>
        <source>The engine is not connected.</source>
        <translation>Нет соединения с движком.</translation>
    </message>
    <message>
        <source>The doctor looks at machines of this store only; “inception-panel machines” lists them, before other engines.</source>
        <translation>Доктор осматривает только машины этого хранилища; «inception-panel machines» перечисляет их перед другими движками.</translation>
    </message>
    <message>
        <source>The log cannot be written to %1: %2.</source>
        <translation>Не удаётся записать журнал в %1: %2.</translation>
    </message>
    <message>
        <source>Choose another file, or see that there is room and that you may write there.</source>
        <translation>Выберите другой файл или проверьте, что там есть место и что вам можно туда писать.</translation>
    </message>
    <message>
        <source>nothing listens; whether something should, only the engine knows</source>
        <translation>никто не слушает; должен ли кто-то, знает только движок</translation>
    </message>
    <message>
        <source>The data is gone then. Type the name %1 to go on:</source>
        <translation>Данные будут потеряны. Чтобы продолжить, введите имя %1:</translation>
    </message>
    <message>
        <source>The data is gone then, but for the copies. Type the name %1 to go on:</source>
        <translation>Данные будут потеряны, останутся только копии. Чтобы продолжить, введите имя %1:</translation>
    </message>
    <message>
        <source>Nothing is on %1 that nobody uses.</source>
        <translation>На %1 нет ничего неиспользуемого.</translation>
    </message>
    <message>
        <source>“secrets” takes list, set, generate or rotate.</source>
        <translation>«secrets» принимает list, set, generate или rotate.</translation>
    </message>
    <message>
        <source>“secrets list” takes no further words.</source>
        <translation>После «secrets list» других слов быть не должно.</translation>
    </message>
    <message>
        <source>“secrets %1” wants the name of a secret.</source>
        <translation>Для «secrets %1» нужно имя секрета.</translation>
    </message>
    <message>
        <source>A value is not taken from the command line, where others could read it: type it when asked, or pass it by standard input.</source>
        <translation>Значение не берётся из командной строки, где его могли бы прочитать другие: введите его по запросу или передайте через стандартный ввод.</translation>
    </message>
    <message>
        <source>--length takes a number from %1 to %2.</source>
        <translation>--length принимает число от %1 до %2.</translation>
    </message>
    <message>
        <source>--alphabet takes letters, legible, hex, digits or signs.</source>
        <translation>--alphabet принимает letters, legible, hex, digits или signs.</translation>
    </message>
    <message>
        <source>--length and --alphabet go with generate and rotate.</source>
        <translation>--length и --alphabet указывают с generate и rotate.</translation>
    </message>
    <message>
        <source>The filter: no service is called “%1”.</source>
        <translation>Фильтр: сервиса с именем «%1» нет.</translation>
    </message>
    <message>
        <source>not on this engine</source>
        <translation>нет на этом движке</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>работает %1 из %2</translation>
    </message>
    <message>
        <source>its file is not known</source>
        <translation>его файл неизвестен</translation>
    </message>
    <message>
        <source>not on this computer: %1</source>
        <translation>нет на этом компьютере: %1</translation>
    </message>
    <message>
        <source>The engine has no containers of a compose project.</source>
        <translation>На движке нет контейнеров проектов compose.</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>ПРОЕКТ</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ФАЙЛЫ</translation>
    </message>
    <message>
        <source>LAST WRITE</source>
        <translation>ПОСЛЕДНЯЯ ЗАПИСЬ</translation>
    </message>
    <message>
        <source>COPY OF</source>
        <translation>КОПИЯ ТОМА</translation>
    </message>
    <message>
        <source>MADE</source>
        <translation>СОЗДАНА</translation>
    </message>
    <message>
        <source>ENTRIES</source>
        <translation>ЭЛЕМЕНТЫ</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>in the file %1</source>
        <translation>в файле %1</translation>
    </message>
    <message>
        <source>the engine has it</source>
        <translation>хранится в движке</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задан</translation>
    </message>
    <message>
        <source>not set; bring-up makes one</source>
        <translation>не задан; создаётся при запуске</translation>
    </message>
    <message>
        <source>SECRET</source>
        <translation>СЕКРЕТ</translation>
    </message>
    <message>
        <source>SERVICES</source>
        <translation>СЕРВИСЫ</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Место хранения: %1.</translation>
    </message>
    <message>
        <source>The project has no secret “%1”.</source>
        <translation>В проекте нет секрета «%1».</translation>
    </message>
    <message>
        <source>“inception-panel secrets” lists them.</source>
        <translation>Их список: «inception-panel secrets».</translation>
    </message>
    <message>
        <source>The secret “%1” is not kept by the panel.</source>
        <translation>Секрет «%1» хранит не панель.</translation>
    </message>
    <message>
        <source>The compose file takes it from a file, or from the engine: change it there.</source>
        <translation>Файл compose берёт его из файла или из движка: измените его там.</translation>
    </message>
    <message>
        <source>Value of %1:</source>
        <translation>Значение %1:</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Стандартный ввод нельзя прочитать.</translation>
    </message>
    <message>
        <source>Pass the value by a pipe, or type it in a terminal.</source>
        <translation>Передайте значение через конвейер или введите его в терминале.</translation>
    </message>
    <message>
        <source>%1 is set, in %2.</source>
        <translation>Секрет %1 задан, место хранения: %2.</translation>
    </message>
    <message>
        <source>Nobody can be asked here whether this may be done.</source>
        <translation>Здесь некого спросить, можно ли это сделать.</translation>
    </message>
    <message>
        <source>Say --yes.</source>
        <translation>Укажите --yes.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>“volumes” is followed by list, copy [VOLUME...] or restore FILE [VOLUME].</source>
        <translation>После «volumes» указывают list, copy [ТОМ...] или restore ФАЙЛ [ТОМ].</translation>
    </message>
    <message>
        <source>No copies are in %1.</source>
        <translation>В %1 нет копий.</translation>
    </message>
    <message>
        <source>The project has no volume %1 on the engine.</source>
        <translation>На движке у проекта нет тома %1.</translation>
    </message>
    <message>
        <source>“volumes list” shows those that it has.</source>
        <translation>Какие тома есть, показывает «volumes list».</translation>
    </message>
    <message>
        <source>What the volume %1 holds now is gone then, and what uses it is stopped. Type its name to go on:</source>
        <translation>Нынешнее содержимое тома %1 будет потеряно, а всё, что его использует, — остановлено. Чтобы продолжить, введите имя тома:</translation>
    </message>
    <message>
        <source>edit %1 in %2, line %3</source>
        <translation>изменить %1 в %2, строка %3</translation>
    </message>
    <message>
        <source>edit %1 (%2)</source>
        <translation>изменить %1 (%2)</translation>
    </message>
    <message>
        <source>The check printed:</source>
        <translation>Проверка вывела:</translation>
    </message>
    <message>
        <source>Its last lines:</source>
        <translation>Его последние строки:</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Дальше:</translation>
    </message>
    <message>
        <source>All services are as they should be.</source>
        <translation>Все сервисы в порядке.</translation>
    </message>
    <message>
        <source>For this computer to know %1: %2</source>
        <translation>Чтобы этот компьютер знал %1: %2</translation>
    </message>
    <message>
        <source>“%1” is not the name of a profile.</source>
        <translation>«%1» не может быть именем профиля.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a variable.</source>
        <translation>«%1» не может быть именем переменной.</translation>
    </message>
    <message>
        <source>The value of %1 cannot be written to a .env file.</source>
        <translation>Значение %1 нельзя записать в файл .env.</translation>
    </message>
    <message>
        <source>Leave out line ends, and quotes beside backslashes.</source>
        <translation>Уберите переводы строк, а также кавычки вместе с обратной косой чертой.</translation>
    </message>
    <message>
        <source>%1 cannot be set: the .env file has a quote that nothing closes.</source>
        <translation>%1 нельзя задать: в файле .env есть незакрытая кавычка.</translation>
    </message>
    <message>
        <source>Correct the file first; Compose does not read it either.</source>
        <translation>Сначала исправьте файл; Compose его тоже не читает.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, строка %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, mistake</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It has a control character in it.</source>
        <translation>В значении есть управляющий символ.</translation>
    </message>
    <message>
        <source>The compose file asks for a value.</source>
        <translation>Файл compose требует значения.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Порт — это число от 1 до 65535.</translation>
    </message>
    <message>
        <source>A domain name has letters, digits, hyphens and dots, as in “shop.example.org”.</source>
        <translation>Доменное имя состоит из букв, цифр, дефисов и точек, например «shop.example.org».</translation>
    </message>
    <message>
        <source>That is no e-mail address, as in “me@example.org”.</source>
        <translation>Это не адрес электронной почты вида «me@example.org».</translation>
    </message>
    <message>
        <source>That is no address, as in “https://example.org/”.</source>
        <translation>Это не адрес вида «https://example.org/».</translation>
    </message>
    <message>
        <source>A folder of the engine&apos;s machine begins with “/”.</source>
        <translation>Путь к папке на машине движка начинается с «/».</translation>
    </message>
    <message>
        <source>It is one of: %1.</source>
        <translation>Допустимо одно из: %1.</translation>
    </message>
    <message>
        <source>Needs clean volumes (%1): where they lie is settled when they are made, and nothing is moved.</source>
        <translation>Нужны чистые тома (%1): их место определяется при создании, и ничего не переносится.</translation>
    </message>
    <message>
        <source>Needs a clean database: %1 reads it only when its data is made.</source>
        <translation>Нужна чистая база данных: %1 читает это только при создании её данных.</translation>
    </message>
    <message>
        <source>Needs no clean database: new containers for %1, the data stays.</source>
        <translation>Чистая база данных не нужна: новые контейнеры для %1, данные остаются.</translation>
    </message>
    <message>
        <source>Needs no clean database.</source>
        <translation>Чистая база данных не нужна.</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n time(s)</source>
        <comment>restart policy</comment>
        <translation>
            <numerusform>%1, не более %n раза</numerusform>
            <numerusform>%1, не более %n раз</numerusform>
            <numerusform>%1, не более %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2; it took %3</source>
        <comment>signals, time, duration</comment>
        <translation>%1 в %2; ушло %3</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, затем </translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>%1, exit code %2</source>
        <translation>%1, код выхода %2</translation>
    </message>
    <message>
        <source>Had run for</source>
        <translation>Проработал</translation>
    </message>
    <message>
        <source>Asked to end by</source>
        <translation>Завершали сигналом</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Перезапуски</translation>
    </message>
    <message>
        <source>%1 (policy: %2)</source>
        <translation>%1 (политика: %2)</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Предел памяти</translation>
    </message>
    <message>
        <source>The engine says</source>
        <translation>Движок сообщает</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Проверка здоровья</translation>
    </message>
    <message>
        <source>Failed last</source>
        <translation>Последний сбой</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>It was killed: the machine had no memory left.</source>
        <translation>Убит: у машины кончилась память.</translation>
    </message>
    <message>
        <source>The machine had no memory left and killed a process in it; it ended with code %1.</source>
        <translation>У машины кончилась память, и она убила в нём процесс; он завершился с кодом %1.</translation>
    </message>
    <message>
        <source>It was killed: it wanted more than its memory limit of %1.</source>
        <translation>Убит: ему понадобилось больше предела памяти %1.</translation>
    </message>
    <message>
        <source>A process in it was killed, as it wanted more than the memory limit of %1; then it ended with code %2.</source>
        <translation>В нём убит процесс, которому понадобилось больше предела памяти %1; затем он завершился с кодом %2.</translation>
    </message>
    <message>
        <source>It was killed through Docker (SIGKILL, 137).</source>
        <translation>Убит через Docker (SIGKILL, 137).</translation>
    </message>
    <message>
        <source>It was killed (SIGKILL, 137), and not through Docker: by the machine, which had no memory left, or by somebody on it.</source>
        <translation>Убит (SIGKILL, 137), и не через Docker: машиной, у которой кончилась память, или кем-то на ней.</translation>
    </message>
    <message>
        <source>It was killed (SIGKILL, 137): by “docker kill”, by a stop that it ignored for %1 s, or by the machine, which had no memory left.</source>
        <translation>Убит (SIGKILL, 137): командой «docker kill», остановкой, на которую он не реагировал %1 с, или машиной, у которой кончилась память.</translation>
    </message>
    <message>
        <source>It was asked to stop (%1), did not end within %2 s and was killed (137).</source>
        <translation>Его просили остановиться (%1), он не завершился за %2 с и был убит (137).</translation>
    </message>
    <message>
        <source>It was stopped, and ended without error.</source>
        <translation>Остановлен и завершился без ошибки.</translation>
    </message>
    <message>
        <source>It was stopped by SIGTERM, as asked (143).</source>
        <translation>Остановлен сигналом SIGTERM, как просили (143).</translation>
    </message>
    <message>
        <source>It was stopped by %1 (%2).</source>
        <translation>Остановлен сигналом %1 (%2).</translation>
    </message>
    <message>
        <source>It was asked to stop (%1), and ended with code %2.</source>
        <translation>Его просили остановиться (%1), и он завершился с кодом %2.</translation>
    </message>
    <message numerus="yes">
        <source>It runs, but its health check has failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Работает, но проверка здоровья не прошла %n раз подряд.</numerusform>
            <numerusform>Работает, но проверка здоровья не прошла %n раза подряд.</numerusform>
            <numerusform>Работает, но проверка здоровья не прошла %n раз подряд.</numerusform>
        </translation>
    </message>
    <message>
        <source>It runs, but its health check fails.</source>
        <translation>Работает, но проверка здоровья не проходит.</translation>
    </message>
    <message>
        <source>The engine could not start it: %1</source>
        <translation>Движок не смог его запустить: %1</translation>
    </message>
    <message>
        <source>It ended by itself without error (0), but should stay up.</source>
        <translation>Завершился сам без ошибки (0), хотя должен работать постоянно.</translation>
    </message>
    <message>
        <source>It ended by itself with error %1.</source>
        <translation>Завершился сам с ошибкой %1.</translation>
    </message>
    <message>
        <source>The engine could not run it (125).</source>
        <translation>Движок не смог его выполнить (125).</translation>
    </message>
    <message>
        <source>Its command cannot be executed (126)</source>
        <translation>Его команду нельзя выполнить (126)</translation>
    </message>
    <message>
        <source>Its command was not found (127)</source>
        <translation>Его команда не найдена (127)</translation>
    </message>
    <message>
        <source>It crashed: %1 (%2).</source>
        <translation>Аварийно завершился: %1 (%2).</translation>
    </message>
    <message>
        <source>It was ended by %1 (%2).</source>
        <translation>Завершён сигналом %1 (%2).</translation>
    </message>
    <message>
        <source>It has done its work and ended without error.</source>
        <translation>Сделал свою работу и завершился без ошибки.</translation>
    </message>
    <message>
        <source>It is as it should be.</source>
        <translation>С ним всё в порядке.</translation>
    </message>
    <message>
        <source>It was never created: there is no container of it.</source>
        <translation>Не создавался: его контейнера нет.</translation>
    </message>
    <message>
        <source>Its container was created, but never started.</source>
        <translation>Его контейнер создан, но ни разу не запускался.</translation>
    </message>
    <message>
        <source>It is paused: it keeps its memory and does nothing.</source>
        <translation>На паузе: занимает память и ничего не делает.</translation>
    </message>
    <message>
        <source>The engine could not remove its container completely.</source>
        <translation>Движок не смог полностью удалить его контейнер.</translation>
    </message>
    <message>
        <source>The engine does not tell how it is.</source>
        <translation>Движок не сообщает его состояние.</translation>
    </message>
    <message>
        <source>It is started again and again.</source>
        <translation>Он запускается снова и снова.</translation>
    </message>
    <message>
        <source>It stays down as somebody stopped it then; its restart policy would have started it again.</source>
        <translation>Он остаётся остановленным, потому что его тогда кто-то остановил; иначе политика перезапуска запустила бы его снова.</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>Он ждёт %1.</translation>
    </message>
    <message>
        <source>It waits for %1, and that for %2.</source>
        <translation>Он ждёт %1, а тот — %2.</translation>
    </message>
    <message>
        <source>It depends on %1, which failed first.</source>
        <translation>Он зависит от %1, который отказал первым.</translation>
    </message>
    <message>
        <source>It depends on %1, and that on %2, which failed first.</source>
        <translation>Он зависит от %1, а тот — от %2, который отказал первым.</translation>
    </message>
    <message>
        <source>Look at %1 first.</source>
        <translation>Сначала посмотрите на %1.</translation>
    </message>
    <message>
        <source>Bring it up.</source>
        <translation>Поднимите его.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Запустите его.</translation>
    </message>
    <message>
        <source>Remove what stands in its way, then start it again.</source>
        <translation>Уберите то, что ему мешает, затем запустите его снова.</translation>
    </message>
    <message>
        <source>Look at its options in the compose file.</source>
        <translation>Проверьте его параметры в файле compose.</translation>
    </message>
    <message>
        <source>Its main process must stay in the foreground: let it not become a daemon.</source>
        <translation>Его основной процесс должен оставаться на переднем плане: не давайте ему становиться демоном.</translation>
    </message>
    <message>
        <source>Its last lines say why.</source>
        <translation>Почему — сказано в его последних строках.</translation>
    </message>
    <message>
        <source>Make the file executable (chmod +x) in the image, and check its first line (#!).</source>
        <translation>Сделайте файл в образе исполняемым (chmod +x) и проверьте его первую строку (#!).</translation>
    </message>
    <message>
        <source>Check the name of the command, that the image has it, and its first line (#!, no carriage returns).</source>
        <translation>Проверьте имя команды, есть ли она в образе, и её первую строку (#!, без символов возврата каретки).</translation>
    </message>
    <message>
        <source>Give it a higher limit, or let it need less.</source>
        <translation>Увеличьте ему предел или сделайте так, чтобы ему хватало меньшего.</translation>
    </message>
    <message>
        <source>Give the machine more memory, or run less on it.</source>
        <translation>Дайте машине больше памяти или запускайте на ней меньше.</translation>
    </message>
    <message>
        <source>Let process 1 be the service itself (exec), or name the signal that it understands (stop_signal).</source>
        <translation>Сделайте процессом 1 сам сервис (exec) или укажите сигнал, который он понимает (stop_signal).</translation>
    </message>
    <message>
        <source>If nobody meant to kill it, look at the memory of the machine.</source>
        <translation>Если никто не собирался его убивать, проверьте память машины.</translation>
    </message>
    <message>
        <source>Its last lines may say why; it is a fault of the program.</source>
        <translation>Почему — возможно, сказано в его последних строках; это ошибка программы.</translation>
    </message>
    <message>
        <source>Its last lines may say who sent it.</source>
        <translation>Кто его послал — возможно, сказано в его последних строках.</translation>
    </message>
    <message>
        <source>Its last lines may say why; or the check itself asks wrongly.</source>
        <translation>Почему — возможно, сказано в его последних строках; или же неверна сама проверка.</translation>
    </message>
    <message>
        <source>Let it go on: docker unpause %1</source>
        <translation>Снимите его с паузы: docker unpause %1</translation>
    </message>
    <message>
        <source>Bring it up again; that replaces it.</source>
        <translation>Поднимите его снова: контейнер будет заменён.</translation>
    </message>
    <message>
        <source>Its entry in the compose file has changed.</source>
        <translation>Его описание в файле compose изменилось.</translation>
    </message>
    <message>
        <source>Changed in the compose file: %1.</source>
        <translation>Изменено в файле compose: %1.</translation>
    </message>
    <message>
        <source>It is in the compose file, but has no container.</source>
        <translation>Он есть в файле compose, но контейнера у него нет.</translation>
    </message>
    <message>
        <source>Its image was built or pulled anew since.</source>
        <translation>С тех пор его образ собран или скачан заново.</translation>
    </message>
    <message>
        <source>A secret has changed since it was created.</source>
        <translation>После его создания изменился секрет.</translation>
    </message>
    <message>
        <source>Another version of Compose made it; this one would replace it, though its entry seems to be the same.</source>
        <translation>Его создала другая версия Compose; эта заменила бы его, хотя его описание, похоже, то же самое.</translation>
    </message>
    <message>
        <source>Its entry contains a secret, so it cannot be compared.</source>
        <translation>В его описании есть секрет, поэтому сравнить его нельзя.</translation>
    </message>
    <message>
        <source>Dockerfile</source>
        <translation>Dockerfile</translation>
    </message>
    <message>
        <source>compose file</source>
        <translation>файл compose</translation>
    </message>
    <message>
        <source>command</source>
        <translation>команду</translation>
    </message>
    <message>
        <source>memory limit</source>
        <translation>предел памяти</translation>
    </message>
    <message>
        <source>how it is stopped</source>
        <translation>способ остановки</translation>
    </message>
    <message>
        <source>health check</source>
        <translation>проверку здоровья</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
    <message>
        <source>Edit %1…</source>
        <comment>memory limit, Dockerfile, …</comment>
        <translation>Изменить %1…</translation>
    </message>
    <message>
        <source>The engine does not tell how much it stores</source>
        <translation>Движок не сообщает, сколько он хранит</translation>
    </message>
    <message>
        <source>The build cache could not be removed</source>
        <translation>Не удалось удалить кэш сборки</translation>
    </message>
    <message>
        <source>The engine does not tell what happened</source>
        <translation>Движок не сообщает, что произошло</translation>
    </message>
    <message>
        <source>The volume %1 could not be created</source>
        <translation>Не удалось создать том %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 logs are followed at once. Those of %n more are not: %2</source>
        <translation>
            <numerusform>Одновременно отслеживается журналов: %1. Ещё %n не отслеживается: %2</numerusform>
            <numerusform>Одновременно отслеживается журналов: %1. Ещё %n не отслеживаются: %2</numerusform>
            <numerusform>Одновременно отслеживается журналов: %1. Ещё %n не отслеживаются: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing answers now; ports of a range are often opened only while they are needed</source>
        <translation>сейчас никто не отвечает; порты диапазона часто открываются, только пока они нужны</translation>
    </message>
    <message>
        <source>Start a keychain service (GNOME Keyring, KWallet), and make a keyring in it.</source>
        <translation>Запустите службу связки ключей (GNOME Keyring, KWallet) и создайте в ней связку.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Связка ключей не отвечает.</translation>
    </message>
    <message>
        <source>See whether it waits for its password, or log out and in again.</source>
        <translation>Проверьте, не ждёт ли она пароля, или выйдите из сеанса и войдите снова.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Связка ключей заблокирована.</translation>
    </message>
    <message>
        <source>Unlock it (its own program asks for the password), then try again.</source>
        <translation>Разблокируйте её (пароль спросит её собственная программа), затем попробуйте снова.</translation>
    </message>
    <message>
        <source>The keychain failed at the secret “%1”.</source>
        <translation>Связка ключей не справилась с секретом «%1».</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at it with the keychain&apos;s own program.</source>
        <translation>Попробуйте снова; если не поможет, проверьте секрет программой самой связки ключей.</translation>
    </message>
    <message numerus="yes">
        <source>The keychain has not answered in %n second(s).</source>
        <translation>
            <numerusform>Связка ключей не ответила за %n секунду.</numerusform>
            <numerusform>Связка ключей не ответила за %n секунды.</numerusform>
            <numerusform>Связка ключей не ответила за %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>See whether it waits for its password behind another window, then try again.</source>
        <translation>Проверьте, не ждёт ли она пароля за другим окном, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>%1 is not there, so the panel cannot ask for the administrator&apos;s password.</source>
        <translation>%1 отсутствует, поэтому панель не может запросить пароль администратора.</translation>
    </message>
    <message>
        <source>Type in a terminal: %1</source>
        <translation>Введите в терминале: %1</translation>
    </message>
    <message>
        <source>%1 was not changed.</source>
        <translation>Файл %1 не изменён.</translation>
    </message>
    <message>
        <source>“%1” is no line for %2.</source>
        <translation>«%1» не может быть строкой в %2.</translation>
    </message>
    <message>
        <source>Its containers can be watched, their logs read, and each of them stopped and started; to bring the project up, open its file.</source>
        <translation>За его контейнерами можно наблюдать, читать их журналы, останавливать и запускать каждый из них; чтобы запустить проект, откройте его файл.</translation>
    </message>
    <message>
        <source>The containers of “%1” do not tell which compose file they are of.</source>
        <translation>Контейнеры «%1» не сообщают, к какому файлу compose они относятся.</translation>
    </message>
    <message>
        <source>The file %1 is not on this computer.</source>
        <translation>Файла %1 нет на этом компьютере.</translation>
    </message>
    <message>
        <source>The value of “%1” is empty.</source>
        <translation>Значение «%1» пусто.</translation>
    </message>
    <message>
        <source>An empty password would let everybody in, or nobody.</source>
        <translation>Пустой пароль впустил бы всех или никого.</translation>
    </message>
    <message>
        <source>The value of “%1” is not a text.</source>
        <translation>Значение «%1» — не текст.</translation>
    </message>
    <message>
        <source>It travels in a variable: only UTF-8 without NUL can.</source>
        <translation>Оно передаётся в переменной, а так можно передать только UTF-8 без NUL.</translation>
    </message>
    <message>
        <source>No compose file is open.</source>
        <translation>Файл compose не открыт.</translation>
    </message>
    <message>
        <source>The engine has not told yet what runs.</source>
        <translation>Движок ещё не сообщил, что работает.</translation>
    </message>
    <message>
        <source>%1 has this port too.</source>
        <translation>У %1 тоже этот порт.</translation>
    </message>
    <message>
        <source>The settings were not read yet.</source>
        <translation>Настройки ещё не прочитаны.</translation>
    </message>
    <message>
        <source>The compose file has no variable “%1”.</source>
        <translation>В файле compose нет переменной «%1».</translation>
    </message>
    <message>
        <source>%1 holds a secret, and is not written to .env.</source>
        <translation>%1 содержит секрет и не записывается в .env.</translation>
    </message>
    <message>
        <source>Set it under Secrets.</source>
        <translation>Задайте её в разделе «Секреты».</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>variable, mistake</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>Файл %1 тем временем изменился.</translation>
    </message>
    <message>
        <source>It is read anew; look at the values, then save again.</source>
        <translation>Он читается заново; посмотрите значения, затем сохраните снова.</translation>
    </message>
    <message>
        <source>No copy can be written to %1.</source>
        <translation>Копию нельзя записать в %1.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Выберите папку, доступную вам для записи.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1.</source>
        <translation>Не удалось записать копию в %1.</translation>
    </message>
    <message>
        <source>Make room there, or choose another folder. Nothing was removed.</source>
        <translation>Освободите там место или выберите другую папку. Ничего не удалено.</translation>
    </message>
    <message>
        <source>The copy in %1 is not what the engine sent.</source>
        <translation>Копия в %1 — не то, что прислал движок.</translation>
    </message>
    <message>
        <source>The disk there may be failing: choose another folder. Nothing was removed.</source>
        <translation>Возможно, там неисправен диск: выберите другую папку. Ничего не удалено.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>Не удалось записать %1.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Выберите другую папку.</translation>
    </message>
    <message>
        <source>No image is on the engine to reach volumes and folders with.</source>
        <translation>На движке нет образа, через который можно достичь томов и папок.</translation>
    </message>
    <message>
        <source>%1 is not what was once copied: its checksum is another one.</source>
        <translation>%1 — не то, что когда-то скопировали: контрольная сумма другая.</translation>
    </message>
    <message>
        <source>Use another copy.</source>
        <translation>Возьмите другую копию.</translation>
    </message>
    <message>
        <source>There is a volume %1 already.</source>
        <translation>Том %1 уже есть.</translation>
    </message>
    <message>
        <source>Restore into another name, or agree to its being emptied.</source>
        <translation>Восстановите под другим именем или согласитесь на его очистку.</translation>
    </message>
    <message>
        <source>The container %1 runs and uses the volume %2.</source>
        <translation>Контейнер %1 работает и использует том %2.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>Сначала остановите его.</translation>
    </message>
    <message>
        <source>The engine does not show what the volume holds.</source>
        <translation>Движок не показывает, что содержит том.</translation>
    </message>
    <message>
        <source>There are files in %1 already.</source>
        <translation>В %1 уже есть файлы.</translation>
    </message>
    <message>
        <source>The engine stopped reading the copy before its end.</source>
        <translation>Движок перестал читать копию, не дойдя до конца.</translation>
    </message>
    <message>
        <source>Restore it again.</source>
        <translation>Восстановите её снова.</translation>
    </message>
    <message>
        <source>The engine no longer takes the copy.</source>
        <translation>Движок больше не принимает копию.</translation>
    </message>
    <message>
        <source>Look whether its disk is full, then restore it again.</source>
        <translation>Проверьте, не заполнен ли его диск, затем восстановите её снова.</translation>
    </message>
    <message>
        <source>%1 could not be read to its end.</source>
        <translation>Не удалось прочитать %1 до конца.</translation>
    </message>
    <message>
        <source>The tar file %1 is damaged or was cut.</source>
        <translation>Файл tar %1 повреждён или обрезан.</translation>
    </message>
    <message>
        <source>Nothing can be restored from it; make the copy again, or use another one.</source>
        <translation>Из него ничего не восстановить; сделайте копию снова или возьмите другую.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>the mark at its end is missing</source>
        <translation>в конце нет завершающей метки</translation>
    </message>
    <message>
        <source>%1 could not be read: it says of which volume this is a copy.</source>
        <translation>Не удалось прочитать %1: там указано, какого тома это копия.</translation>
    </message>
    <message>
        <source>Keep both files of a copy together.</source>
        <translation>Храните оба файла копии вместе.</translation>
    </message>
    <message>
        <source>%1 is not the description of a copy.</source>
        <translation>%1 — не описание копии.</translation>
    </message>
    <message>
        <source>Choose the tar file of a copy that the panel made.</source>
        <translation>Выберите файл tar копии, сделанной панелью.</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Что осталось</translation>
    </message>
    <message>
        <source>looking</source>
        <translation>проверка</translation>
    </message>
    <message>
        <source>%1 %2: kept</source>
        <translation>%1 %2: оставлено</translation>
    </message>
    <message>
        <source>%1 %2: appeared after the preview and is kept</source>
        <translation>%1 %2: появилось после предпросмотра и оставлено</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept</source>
        <translation>
            <numerusform>оставлен %n объект</numerusform>
            <numerusform>оставлено %n объекта</numerusform>
            <numerusform>оставлено %n объектов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) appeared meanwhile and are kept</source>
        <translation>
            <numerusform>%n объект появился за это время и оставлен</numerusform>
            <numerusform>%n объекта появились за это время и оставлены</numerusform>
            <numerusform>%n объектов появились за это время и оставлены</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>освобождено %1</translation>
    </message>
    <message>
        <source>Correct line %1 of %2, then try again.</source>
        <translation>Исправьте строку %1 в %2, затем попробуйте снова.</translation>
    </message>
    <message>
        <source>replacing</source>
        <translation>замена</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) replaced</source>
        <translation>
            <numerusform>заменён %n контейнер</numerusform>
            <numerusform>заменено %n контейнера</numerusform>
            <numerusform>заменено %n контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>соединение</translation>
    </message>
    <message>
        <source>copied %1</source>
        <translation>скопировано %1</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>сверено %1</translation>
    </message>
    <message>
        <source>emptying</source>
        <translation>очистка</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>ничего не запущено</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) stopped</source>
        <translation>
            <numerusform>остановлен %n контейнер</numerusform>
            <numerusform>остановлено %n контейнера</numerusform>
            <numerusform>остановлено %n контейнеров</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>no volumes</source>
        <translation>томов нет</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) in %1, %2</source>
        <translation>
            <numerusform>%n том в %1, %2</numerusform>
            <numerusform>%n тома в %1, %2</numerusform>
            <numerusform>%n томов в %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: is not there</source>
        <translation>%1: отсутствует</translation>
    </message>
    <message>
        <source>%1: %2 entries, %3, read back and compared: %4</source>
        <translation>%1: элементов — %2, %3, прочитано обратно и сверено: %4</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>stopping %1</source>
        <translation>остановка %1</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: остановлен</translation>
    </message>
    <message>
        <source>%1: %2 entries, %3</source>
        <translation>%1: элементов — %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation>Кэш сборки</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n оставлен</numerusform>
            <numerusform>%n оставлено</numerusform>
            <numerusform>%n оставлено</numerusform>
        </translation>
    </message>
    <message>
        <source>it runs now</source>
        <translation>теперь работает</translation>
    </message>
    <message>
        <source>it is another one now</source>
        <translation>теперь это другой объект</translation>
    </message>
    <message>
        <source>it was built anew meanwhile</source>
        <translation>за это время собран заново</translation>
    </message>
    <message>
        <source>it has a name now: %1</source>
        <translation>теперь есть имя: %1</translation>
    </message>
    <message>
        <source>%1: kept, %2</source>
        <translation>%1: оставлено, %2</translation>
    </message>
    <message>
        <source>No service gets this secret.</source>
        <translation>Этот секрет не получает ни один сервис.</translation>
    </message>
    <message>
        <source>Nothing runs that has it: it is used at the next bring-up.</source>
        <translation>Ничего, что его использует, не запущено: он будет применён при следующем запуске стека.</translation>
    </message>
    <message>
        <source>These get a new container, and are away for a moment: %1.</source>
        <translation>Эти сервисы получат новый контейнер и ненадолго станут недоступны: %1.</translation>
    </message>
    <message>
        <source>%1 (%2) reads its password only when its database is made. Change it inside the database too, or nobody can log in: open a shell in the container, run “%3”, then “%4”.</source>
        <translation>%1 (%2) читает свой пароль только при создании базы данных. Смените его и внутри базы, иначе никто не сможет войти: откройте оболочку в контейнере, выполните «%3», затем «%4».</translation>
    </message>
    <message>
        <source>Whether %1 takes a new value over when started again depends on the image: see its documentation.</source>
        <translation>Примет ли %1 новое значение при повторном запуске, зависит от образа: смотрите его документацию.</translation>
    </message>
    <message>
        <source>Re-create</source>
        <translation>Пересоздать</translation>
    </message>
    <message>
        <source>Copy volumes</source>
        <translation>Копировать тома</translation>
    </message>
    <message>
        <source>needs the passphrase</source>
        <translation>нужен пароль</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>compose files, profiles</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>не хватает: %1</translation>
    </message>
    <message>
        <source>No longer there: %1</source>
        <translation>Больше нет на месте: %1</translation>
    </message>
    <message>
        <source>%1 · no file known</source>
        <comment>how a project&apos;s containers are</comment>
        <translation>%1 · файл неизвестен</translation>
    </message>
    <message>
        <source>Its containers do not tell which file they are of.</source>
        <translation>Его контейнеры не сообщают, к какому файлу они относятся.</translation>
    </message>
    <message>
        <source>%1 · file not here</source>
        <comment>how a project&apos;s containers are</comment>
        <translation>%1 · файл не здесь</translation>
    </message>
    <message>
        <source>Not on this computer: %1</source>
        <translation>Нет на этом компьютере: %1</translation>
    </message>
    <message>
        <source>%1 · not open</source>
        <comment>how a project&apos;s containers are</comment>
        <translation>%1 · не открыт</translation>
    </message>
    <message>
        <source>Not compared.</source>
        <translation>Не сравнивалось.</translation>
    </message>
    <message>
        <source>Everything is as the compose file says.</source>
        <translation>Всё так, как сказано в файле compose.</translation>
    </message>
    <message>
        <source>“%1” cannot be in the name of a variable.</source>
        <translation>В имени переменной не может быть «%1».</translation>
    </message>
    <message>
        <source>the name of a variable cannot have a blank in it.</source>
        <translation>в имени переменной не может быть пробела.</translation>
    </message>
    <message>
        <source>there is no name before the value.</source>
        <translation>перед значением нет имени.</translation>
    </message>
    <message>
        <source>nothing closes the quote that begins here.</source>
        <translation>кавычка, которая открывается здесь, не закрыта.</translation>
    </message>
    <message>
        <source>nothing closes a “${”.</source>
        <translation>«${» не закрыто.</translation>
    </message>
    <message>
        <source>Put the file there, or take its name out of %1.</source>
        <translation>Положите файл на место или уберите его имя: %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a compose file.</source>
        <translation>%1 — папка, а не файл compose.</translation>
    </message>
    <message>
        <source>COMPOSE_FILE in the environment of the panel: %1</source>
        <translation>COMPOSE_FILE в окружении панели: %1</translation>
    </message>
    <message>
        <source>Put the file there, or start the panel without COMPOSE_FILE.</source>
        <translation>Положите файл на место или запустите панель без COMPOSE_FILE.</translation>
    </message>
    <message>
        <source>%1, line %2: COMPOSE_FILE names what is not there. %3</source>
        <translation>%1, строка %2: COMPOSE_FILE называет то, чего нет. %3</translation>
    </message>
    <message>
        <source>Put the file there, or correct COMPOSE_FILE in %1.</source>
        <translation>Положите файл на место или исправьте COMPOSE_FILE в %1.</translation>
    </message>
    <message>
        <source>The env file %1 has a mistake: %2</source>
        <translation>В файле переменных %1 ошибка: %2</translation>
    </message>
    <message>
        <source>Correct the line in that file; it is read again by itself.</source>
        <translation>Исправьте строку в этом файле; он будет перечитан сам.</translation>
    </message>
    <message>
        <source>An env file has a value without the name of a variable.</source>
        <translation>В файле переменных есть значение без имени переменной.</translation>
    </message>
    <message>
        <source>The files include each other in a circle: %1</source>
        <translation>Файлы включают друг друга по кругу: %1</translation>
    </message>
    <message>
        <source>Take one of these out of its “include”.</source>
        <translation>Уберите один из них из его «include».</translation>
    </message>
    <message>
        <source>The services extend each other in a circle: %1</source>
        <translation>Сервисы расширяют друг друга по кругу: %1</translation>
    </message>
    <message>
        <source>Take “extends” out of one of them.</source>
        <translation>Уберите «extends» у одного из них.</translation>
    </message>
    <message>
        <source>The services wait for each other in a circle: %1</source>
        <translation>Сервисы ждут друг друга по кругу: %1</translation>
    </message>
    <message>
        <source>Take one of these out of its “depends_on”.</source>
        <translation>Уберите один из них из его «depends_on».</translation>
    </message>
    <message>
        <source>%1 extends the service %2, which %3 does not have.</source>
        <translation>%1 расширяет сервис %2, которого нет в %3.</translation>
    </message>
    <message>
        <source>Check the name of the service behind “extends”.</source>
        <translation>Проверьте имя сервиса после «extends».</translation>
    </message>
    <message>
        <source>%1 is in this file and in one that it includes.</source>
        <translation>%1 есть и в этом файле, и в файле, который он включает.</translation>
    </message>
    <message>
        <source>Give one of them another name, or put what differs into an override file.</source>
        <translation>Дайте одному из них другое имя или перенесите отличия в файл override.</translation>
    </message>
    <message>
        <source>%1 is not used (%2, line %3); did you mean %4?</source>
        <translation>%1 не используется (%2, строка %3); может быть, имелось в виду %4?</translation>
    </message>
    <message>
        <source># and in the environment, not shown: %1</source>
        <translation># и в окружении, не показано: %1</translation>
    </message>
    <message>
        <source>Port forwarding</source>
        <translation>Проброс портов</translation>
    </message>
    <message>
        <source>VBoxManage ended with exit code %1.</source>
        <translation>VBoxManage завершился с кодом %1.</translation>
    </message>
    <message>
        <source>Open a shell</source>
        <translation>Открыть оболочку</translation>
    </message>
    <message>
        <source>Let the site&apos;s name lead here</source>
        <translation>Направить имя сайта сюда</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>Check, with stops</source>
        <translation>Проверка с остановками</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>project, machine</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>Восстановить %1</translation>
    </message>
    <message>
        <source>Data folders</source>
        <translation>Папки с данными</translation>
    </message>
    <message>
        <source>The panel asks the engine for the same, by id, and looks at each thing right before: what is in use, or another one by then, it keeps.</source>
        <translation>Панель просит движок о том же самом, по идентификатору, и непосредственно перед этим проверяет каждый объект: то, что используется или уже стало другим, она оставляет.</translation>
    </message>
    <message>
        <source>The panel also reads each copy back and compares it, and writes its description beside it.</source>
        <translation>Кроме того, панель перечитывает каждую копию, сравнивает её и кладёт рядом её описание.</translation>
    </message>
    <message>
        <source>The panel first compares the copy with its description, and stops the containers that use the volume.</source>
        <translation>Сначала панель сверяет копию с её описанием и останавливает контейнеры, которые используют том.</translation>
    </message>
    <message>
        <source>In this shell, first</source>
        <translation>Сначала в этой оболочке</translation>
    </message>
    <message>
        <source>The panel hands over the secrets in the environment; they are left out here: %1.</source>
        <translation>Секреты панель передаёт через окружение; здесь они опущены: %1.</translation>
    </message>
    <message>
        <source>Bring up, rebuild</source>
        <translation>Запуск с пересборкой</translation>
    </message>
    <message>
        <source>Data folders of bind volumes stay; the panel empties them besides.</source>
        <translation>Папки с данными у томов bind остаются; панель ещё и очищает их.</translation>
    </message>
    <message>
        <source>Full clean</source>
        <translation>Полная очистка</translation>
    </message>
    <message>
        <source>The env file %1 does not exist.</source>
        <translation>Файла переменных %1 нет.</translation>
    </message>
    <message>
        <source>There is no container yet: waiting for one. Ctrl-C ends it.</source>
        <translation>Контейнеров пока нет: ожидание. Ctrl-C прекращает его.</translation>
    </message>
    <message>
        <source>There is no container, so there is no log.</source>
        <translation>Контейнеров нет, поэтому нет и журнала.</translation>
    </message>
    <message>
        <source>not set; bring-up waits for it</source>
        <translation>не задан; запуск его ждёт</translation>
    </message>
    <message>
        <source>The project has no secrets.</source>
        <translation>В проекте нет секретов.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Нет файла или папки %1.</translation>
    </message>
    <message>
        <source>New containers for %1; the data stays. What %2 made of the old value in its data (a database, a user) changes only if its image sees to it.</source>
        <translation>Новые контейнеры для %1; данные остаются. То, что %2 уже создал в своих данных по старому значению (база, пользователь), изменится, только если об этом позаботится его образ.</translation>
    </message>
    <message>
        <source>this character cannot stand here; is it a tab? YAML wants spaces</source>
        <translation>этого знака здесь быть не может; это табуляция? YAML требует пробелов</translation>
    </message>
    <message>
        <source>a “:” is not allowed here; is one missing in the line above, or must the value stand in quotes?</source>
        <translation>«:» здесь быть не может; не пропущено ли двоеточие строкой выше и не нужны ли значению кавычки?</translation>
    </message>
    <message>
        <source>this does not fit the lines above; are they indented alike, and every quote closed?</source>
        <translation>это не подходит к строкам выше; одинаков ли у них отступ и закрыты ли все кавычки?</translation>
    </message>
    <message>
        <source>a “:” is missing here or in the line above</source>
        <translation>здесь или строкой выше не хватает «:»</translation>
    </message>
    <message>
        <source>a “]” or a comma is missing here or above</source>
        <translation>здесь или выше не хватает «]» или запятой</translation>
    </message>
    <message>
        <source>a “}” or a comma is missing here or above</source>
        <translation>здесь или выше не хватает «}» или запятой</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value; is every quote closed?</source>
        <translation>файл кончается посреди значения; закрыты ли все кавычки?</translation>
    </message>
    <message>
        <source>“*” names an anchor that is not in the file</source>
        <translation>«*» называет якорь, которого нет в файле</translation>
    </message>
    <message>
        <source>“%1” is already in line %2</source>
        <translation>«%1» уже есть в строке %2</translation>
    </message>
    <message>
        <source>The secret %1 is read from %2, which is not there.</source>
        <translation>Секрет %1 читается из %2, а этого файла нет.</translation>
    </message>
    <message>
        <source>Put the value into that file, or correct its name in the compose file.</source>
        <translation>Запишите значение в этот файл или исправьте его имя в compose-файле.</translation>
    </message>
    <message>
        <source>The secret %1 has no value yet, and only you know it.</source>
        <translation>У секрета %1 ещё нет значения, и знаете его только вы.</translation>
    </message>
    <message>
        <source>--engine does not go with --images.</source>
        <translation>--engine не сочетается с --images.</translation>
    </message>
    <message>
        <source>Of a whole engine the images that nobody uses are part of it.</source>
        <translation>При очистке всего движка образы, которыми никто не пользуется, и так входят в неё.</translation>
    </message>
    <message>
        <source>%1 (without a name, of %2)</source>
        <translation>%1 (без имени, от %2)</translation>
    </message>
    <message>
        <source>Look at it with --dry-run, then say --yes. To make, say YES=1.</source>
        <translation>Посмотрите с --dry-run, затем добавьте --yes. Для make — YES=1.</translation>
    </message>
    <message>
        <source>On this computer %1 leads to %2, which is another machine. To put it right: %3</source>
        <translation>На этом компьютере %1 ведёт на %2, а это другая машина. Чтобы исправить: %3</translation>
    </message>
    <message>
        <source>Compose could not pull the images: %1</source>
        <translation>Compose не смог скачать образы: %1</translation>
    </message>
    <message>
        <source>There is a key.pem in %1, but not the cert.pem that belongs to it.</source>
        <translation>В %1 есть key.pem, но нет относящегося к нему cert.pem.</translation>
    </message>
    <message>
        <source>There is a cert.pem in %1, but not the key.pem that belongs to it.</source>
        <translation>В %1 есть cert.pem, но нет относящегося к нему key.pem.</translation>
    </message>
    <message>
        <source>Put both there; or none of them, if the engine asks for no certificate.</source>
        <translation>Положите туда оба файла; или ни одного, если движок не требует сертификата.</translation>
    </message>
    <message>
        <source>cert.pem and key.pem in %1 are not files.</source>
        <translation>cert.pem и key.pem в %1 — не файлы.</translation>
    </message>
    <message>
        <source>Podman of this computer</source>
        <translation>Podman этого компьютера</translation>
    </message>
    <message>
        <source>%1 in the container %2 could not be looked at</source>
        <translation>%1 в контейнере %2 посмотреть не удалось</translation>
    </message>
    <message>
        <source>a size in bytes</source>
        <translation>размер в байтах</translation>
    </message>
    <message>
        <source>The answer could not be understood: its sizes add up to more than any disk holds.</source>
        <translation>Ответ непонятен: сумма размеров в нём больше любого диска.</translation>
    </message>
    <message>
        <source>%1 asks for a certificate of ours, and there is none.</source>
        <translation>%1 требует нашего сертификата, а его нет.</translation>
    </message>
    <message>
        <source>Put cert.pem and key.pem beside the ca.pem of this engine.</source>
        <translation>Положите cert.pem и key.pem рядом с ca.pem этого движка.</translation>
    </message>
    <message>
        <source>Restore its config.json from a copy, or correct it. If it is the engine of “make engine”, delete the file: “make engine” writes it anew.</source>
        <translation>Восстановите её config.json из копии или исправьте его. Если это движок от «make engine», удалите файл: «make engine» запишет его заново.</translation>
    </message>
    <message>
        <source>See what “docker-machine status %1” says in a terminal.</source>
        <translation>Посмотрите в терминале, что скажет «docker-machine status %1».</translation>
    </message>
    <message>
        <source>Look at it where it runs (its driver is “%1”), or restart it.</source>
        <translation>Посмотрите её там, где она работает (драйвер «%1»), или перезапустите.</translation>
    </message>
    <message>
        <source>docker-machine did not tell the state of “%1” within %2 s.</source>
        <translation>docker-machine не сообщил состояние «%1» за %2 с.</translation>
    </message>
    <message>
        <source>The machine seems to run, and to hold port %1 itself.</source>
        <translation>Похоже, машина работает и сама держит порт %1.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is taken by a VM of VirtualBox, pid %2.</source>
        <translation>Порт %1 на 127.0.0.1 занят виртуальной машиной VirtualBox, pid %2.</translation>
    </message>
    <message>
        <source>Where it is this machine, it runs already: look at its state. Otherwise stop that VM first.</source>
        <translation>Если это и есть эта машина, она уже работает: посмотрите её состояние. Иначе сначала остановите ту ВМ.</translation>
    </message>
    <message>
        <source>Change nothing on it now. Correct the address of each in its entry in the store (URL in config.json).</source>
        <translation>Сейчас ничего на ней не меняйте. Исправьте адрес каждой в её записи в хранилище (URL в config.json).</translation>
    </message>
    <message>
        <source>%1 is an authority for this engine alone.</source>
        <translation>%1 — удостоверяющий центр только для этого движка.</translation>
    </message>
    <message>
        <source>Write 192.168.56.1/24 into “Host-only network” (the option --virtualbox-hostonly-cidr). Or: %1</source>
        <translation>Впишите 192.168.56.1/24 в поле «Сеть host-only» (параметр --virtualbox-hostonly-cidr). Или: %1</translation>
    </message>
    <message>
        <source>Write another range, such as 192.168.60.1/24, into “Host-only network” (the option --virtualbox-hostonly-cidr), or leave that network (VPN, Wi-Fi).</source>
        <translation>Впишите другой диапазон, например 192.168.60.1/24, в поле «Сеть host-only» (параметр --virtualbox-hostonly-cidr) или отключитесь от той сети (VPN, Wi-Fi).</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Освободите место.</translation>
    </message>
    <message>
        <source>Only %1 are free at %2: VirtualBox would pause the VM as soon as it writes.</source>
        <translation>В %2 свободно только %1: VirtualBox приостановит ВМ, как только она начнёт писать.</translation>
    </message>
    <message>
        <source>%1 are free at %2; when they are used up, VirtualBox pauses the VM.</source>
        <translation>В %2 свободно %1; когда место кончится, VirtualBox приостановит ВМ.</translation>
    </message>
    <message>
        <source>%1 are free at %2.</source>
        <translation>В %2 свободно %1.</translation>
    </message>
    <message>
        <source>it belongs to the machine itself</source>
        <translation>оно принадлежит самой машине</translation>
    </message>
    <message>
        <source>no services are known</source>
        <translation>службы неизвестны</translation>
    </message>
    <message>
        <source>the rule “%1” leads to SSH of the VM, port %2</source>
        <translation>правило «%1» ведёт к SSH виртуальной машины, порт %2</translation>
    </message>
    <message>
        <source>the rule “%1” leads to the engine, port %2</source>
        <translation>правило «%1» ведёт к движку, порт %2</translation>
    </message>
    <message>
        <source>the rule “%1” leads to %2 of the VM, where nothing is published</source>
        <translation>правило «%1» ведёт на порт %2 виртуальной машины, где ничего не опубликовано</translation>
    </message>
    <message>
        <source>Cannot connect since %1 · trying again…</source>
        <translation>Нет соединения с %1 · пробуем снова…</translation>
    </message>
    <message>
        <source>Cannot connect since %1 · tried again in %2 s, or when something changes</source>
        <translation>Нет соединения с %1 · повтор через %2 с или когда что-нибудь изменится</translation>
    </message>
    <message>
        <source>%1 could not be changed.</source>
        <translation>%1 изменить не удалось.</translation>
    </message>
    <message>
        <source>The computer itself reboots, with everything that runs on it.</source>
        <translation>Перезагружается сам компьютер, со всем, что на нём работает.</translation>
    </message>
    <message>
        <source>“%1” is under way, and may need the rules of the VM.</source>
        <translation>Идёт «%1», и ей могут понадобиться правила ВМ.</translation>
    </message>
    <message>
        <source>Wait until it is done, then change the rule.</source>
        <translation>Дождитесь конца и затем измените правило.</translation>
    </message>
    <message>
        <source>Which project this is cannot be told: its file cannot be read, and no container says that it was made from it. %1</source>
        <translation>Нельзя сказать, какой это проект: его файл не читается, и ни один контейнер не говорит, что создан по нему. %1</translation>
    </message>
    <message>
        <source>“Bring up” starts it; by hand: docker-machine start %1</source>
        <translation>Её запускает «Запустить»; вручную: docker-machine start %1</translation>
    </message>
    <message>
        <source>“%1” is not the path of a folder on the engine&apos;s machine.</source>
        <translation>«%1» — не путь к папке на машине движка.</translation>
    </message>
    <message>
        <source>Correct the volume&apos;s device in the compose file.</source>
        <translation>Исправьте device тома в compose-файле.</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Что хранится</translation>
    </message>
    <message>
        <source>%1 %2: without use only since the preview, and kept</source>
        <translation>%1 %2: не используется лишь с момента предпросмотра; сохранено</translation>
    </message>
    <message>
        <source>The build cache stays: all projects of the engine share it. Cleaning the whole engine removes what nobody uses of it.</source>
        <translation>Кэш сборки остаётся: он общий для всех проектов движка. Очистка всего движка убирает из него то, чем никто не пользуется.</translation>
    </message>
    <message>
        <source>looking who uses them</source>
        <translation>смотрим, кто ими пользуется</translation>
    </message>
    <message>
        <source>its volume %1 is gone</source>
        <translation>его тома %1 больше нет</translation>
    </message>
    <message>
        <source>its volume %1 is another one now</source>
        <translation>его том %1 теперь другой</translation>
    </message>
    <message>
        <source>the volume %1 has its data in %2</source>
        <translation>данные тома %1 лежат в %2</translation>
    </message>
    <message>
        <source>the container %1 uses a new volume</source>
        <translation>контейнер %1 использует новый том</translation>
    </message>
    <message>
        <source>the container %1 uses %2</source>
        <translation>контейнер %1 использует %2</translation>
    </message>
    <message>
        <source>pulling</source>
        <translation>скачивание</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) pulled</source>
        <translation>
            <numerusform>скачан %n образ</numerusform>
            <numerusform>скачано %n образа</numerusform>
            <numerusform>скачано %n образов</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to build or pull</source>
        <translation>нечего собирать и скачивать</translation>
    </message>
    <message>
        <source>The machine “%1” would not start: %2</source>
        <translation>Машина «%1» не запустится: %2</translation>
    </message>
    <message>
        <source>looking whether %1 runs</source>
        <translation>смотрим, работает ли %1</translation>
    </message>
    <message>
        <source>looking what keeps %1 from starting</source>
        <translation>смотрим, что мешает запуску %1</translation>
    </message>
    <message>
        <source>The machine “%1” is just being started.</source>
        <translation>Машина «%1» как раз запускается.</translation>
    </message>
    <message>
        <source>The machine “%1” is just being stopped.</source>
        <translation>Машина «%1» как раз останавливается.</translation>
    </message>
    <message>
        <source>starting %1</source>
        <translation>запуск %1</translation>
    </message>
    <message>
        <source>waiting for docker-machine to end</source>
        <translation>ждём завершения docker-machine</translation>
    </message>
    <message>
        <source>Look at what runs in the machine on that port.</source>
        <translation>Посмотрите, что работает в машине на этом порту.</translation>
    </message>
    <message>
        <source>--%1 is empty.</source>
        <translation>--%1 пуст.</translation>
    </message>
    <message>
        <source>For the “docker” commands below, first in this shell:</source>
        <translation>Для команд «docker» ниже сначала в этой оболочке:</translation>
    </message>
    <message>
        <source>Say --yes to go on without being asked.</source>
        <translation>Добавьте --yes, чтобы продолжить без вопроса.</translation>
    </message>
    <message>
        <source>%1; stopped for it, bring the stack up again: %2</source>
        <translation>%1; для этого остановлено, запустите стек снова: %2</translation>
    </message>
    <message>
        <source>The service %1 ends again and again, and is started each time.</source>
        <translation>Служба %1 завершается снова и снова, и каждый раз её запускают.</translation>
    </message>
    <message>
        <source>Set it in the tab “Secrets” or with “inception-panel secrets set %1” for this project, then try again.</source>
        <translation>Задайте его на вкладке «Секреты» или командой «inception-panel secrets set %1» для этого проекта и повторите.</translation>
    </message>
    <message>
        <source>Usage: inception-panel [--machine NAME] [--project PATH]... [COMMAND] [--json]

Without a command the window opens.

  machines                     every docker-machine VM, its size, and whether its engine answers;
                               Docker contexts, local sockets and other engines
  doctor                       what is wrong with a machine (or each of them), and what to do:
                               files, certificates, address, engine, what start needs
  projects                     the compose projects that the engine runs, those that are open
                               and those that were
  ports [--listeners]          the way of each published port, probed hop by hop
                               (--listeners: what listens on this computer)
  status                       the services of the project and their containers
  stats [SERVICE...]           what they use now: CPU, memory, network, block I/O, processes
  why [SERVICE...]             why services are not as they should be: exit code, health check,
                               memory, what they wait for, last lines, what to do
  drift                        how what runs differs from the compose file: image, keys, secrets,
                               what is missing or left over, and what brings it in line
  up [SERVICE...]              bring the stack up: secrets, images, containers, healthy
     [--recreate]              only give them new containers, whether they differ or not
  stop                         stop the containers
  down                         remove the containers and networks, keep the data
  clean [--volumes] [--images] remove more; shows what goes and asks first
        [--dry-run] [--yes]    only show; do not ask
        [--copy-to FOLDER]     first copy the volumes there, and verify the copies
        [--engine]             instead: what nothing on the engine uses, of whatever project
  volumes list | copy [VOLUME...] | restore FILE [VOLUME]   [--copy-to FOLDER] [--yes]
                               the project&apos;s volumes and their copies; make one; put one back
  logs [-f] [--tail N] [--since T] [--until T] [--filter WORDS] [SERVICE...]
                               the lines of all services by time; -f: as they come
                               (T: 5m, 2h, 1d, 10:02, 2026-01-31T10:00; WORDS as in the window:
                               text, &quot;two words&quot;, /regex/, -exclude, service:nginx,
                               stream:err, level:warn+)
  secrets [list]               which there are, who gets them, whether they are set
  secrets set NAME             another value, typed unseen or from standard input
  secrets generate NAME        a random one [--length N] [--alphabet letters|legible|hex|digits|signs]
  secrets rotate NAME [--yes]  a random one, and new containers for who gets it; says first what follows
  check [--stop]               the rules that the stack must meet, with evidence and fix
                               (--stop: stop the containers to take their time, start them again)

  --machine NAME   a machine of the docker-machine store, a Docker context or another
                   engine by its name (default: default)
  --project PATH   a compose file, or a folder with one, taken as Compose does (default: the
                   stack that comes with the panel); several: one project, each file over the
                   ones before
  --env-file FILE  instead of .env, as for docker compose; may be repeated
  --profile NAME   turns a profile of the project on; may be repeated
  --json           one JSON document, or one object per line for streams

Exit codes: 0 done, 1 failed, 2 wrong usage.
</source>
        <translation>Использование: inception-panel [--machine ИМЯ] [--project ПУТЬ]... [КОМАНДА] [--json]

Без команды открывается окно.

  machines                     все ВМ docker-machine, их размер и отвечает ли движок;
                               контексты Docker, локальные сокеты и другие движки
  doctor                       что не так с машиной (или с каждой) и что делать:
                               файлы, сертификаты, адрес, движок, что нужно для запуска
  projects                     проекты compose, которые работают на движке, открытые
                               и открывавшиеся раньше
  ports [--listeners]          путь каждого опубликованного порта, проверенный по шагам
                               (--listeners: что слушает на этом компьютере)
  status                       сервисы проекта и их контейнеры
  stats [СЕРВИС...]            что они сейчас потребляют: ЦП, память, сеть, диск, процессы
  why [СЕРВИС...]              почему сервисы не в порядке: код завершения, проверка здоровья,
                               память, чего они ждут, последние строки, что делать
  drift                        чем работающее отличается от файла compose: образ, ключи, секреты,
                               чего не хватает, что осталось лишнего и чем это исправить
  up [СЕРВИС...]               запустить стек: секреты, образы, контейнеры, исправность
     [--recreate]              только заменить контейнеры новыми, даже без отличий
  stop                         остановить контейнеры
  down                         удалить контейнеры и сети, данные сохранить
  clean [--volumes] [--images] удалить больше; показывает, что уйдёт, и сначала спрашивает
        [--dry-run] [--yes]    только показать; не спрашивать
        [--copy-to ПАПКА]      сначала скопировать туда тома и проверить копии
        [--engine]             вместо этого: всё неиспользуемое на движке, из любых проектов
  volumes list | copy [ТОМ...] | restore ФАЙЛ [ТОМ]   [--copy-to ПАПКА] [--yes]
                               тома проекта и их копии; сделать копию; вернуть её на место
  logs [-f] [--tail N] [--since T] [--until T] [--filter СЛОВА] [СЕРВИС...]
                               строки всех сервисов по времени; -f: по мере появления
                               (T: 5m, 2h, 1d, 10:02, 2026-01-31T10:00; СЛОВА как в окне:
                               текст, &quot;два слова&quot;, /regex/, -исключить, service:nginx,
                               stream:err, level:warn+)
  secrets [list]               какие есть секреты, кто их получает, заданы ли они
  secrets set ИМЯ              другое значение: ввод без показа или стандартный ввод
  secrets generate ИМЯ         случайное [--length N] [--alphabet letters|legible|hex|digits|signs]
  secrets rotate ИМЯ [--yes]   случайное и новые контейнеры для получателей; сначала
                               говорит, что за этим последует
  check [--stop]               правила, которым должен отвечать стек: факты и что исправить
                               (--stop: остановить контейнеры, измерить время, запустить снова)

  --machine ИМЯ    машина хранилища docker-machine, контекст Docker или другой
                   движок по имени (по умолчанию: default)
  --project ПУТЬ   файл compose или папка с ним, выбор как в Compose (по умолчанию:
                   стек, который идёт с панелью); несколько: один проект, каждый файл
                   поверх предыдущих
  --env-file ФАЙЛ  вместо .env, как в docker compose; можно повторять
  --profile ИМЯ    включает профиль проекта; можно повторять
  --json           один документ JSON или, для потоков, по объекту на строку

Коды выхода: 0 — сделано, 1 — не удалось, 2 — неверный вызов.
</translation>
    </message>
    <message>
        <source>The doctor looks at machines of this store only.</source>
        <translation>Доктор смотрит только машины этого хранилища.</translation>
    </message>
    <message>
        <source>The project has none.</source>
        <translation>В проекте их нет.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Есть: %1.</translation>
    </message>
    <message>
        <source>No service of the project has the profile “%1”. %2</source>
        <translation>Ни у одного сервиса проекта нет профиля «%1». %2</translation>
    </message>
    <message>
        <source>Nothing that publishes ports runs: bring the stack up, then look again.
</source>
        <translation>Не работает ничего, что публикует порты: запустите стек и посмотрите снова.
</translation>
    </message>
    <message numerus="yes">
        <source>%n not created</source>
        <comment>containers</comment>
        <translation>
            <numerusform>%n не создан</numerusform>
            <numerusform>%n не созданы</numerusform>
            <numerusform>%n не создано</numerusform>
        </translation>
    </message>
    <message>
        <source>the file %1 is not there</source>
        <translation>файла %1 нет</translation>
    </message>
    <message>
        <source>Which containers have the value of before is not known: %1 “inception-panel drift” tells, once the engine answers.</source>
        <translation>Неизвестно, у каких контейнеров прежнее значение: %1 Когда движок ответит, это скажет «inception-panel drift».</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 — не папка.</translation>
    </message>
    <message>
        <source>Name another one after --copy-to.</source>
        <translation>Назовите после --copy-to другую.</translation>
    </message>
    <message>
        <source>There is no folder %1 to make the folder %2 in.</source>
        <translation>Нет папки %1, в которой можно создать папку %2.</translation>
    </message>
    <message>
        <source>Check what is said after --copy-to, or make that folder first.</source>
        <translation>Проверьте, что стоит после --copy-to, или сначала создайте эту папку.</translation>
    </message>
    <message>
        <source>“%1” is the name of one volume and the key of another.</source>
        <translation>«%1» — имя одного тома и ключ другого.</translation>
    </message>
    <message>
        <source>Say the name that the other one has in the engine: %1.</source>
        <translation>Назовите имя, которое другой носит в движке: %1.</translation>
    </message>
    <message>
        <source>There is nothing in the compose file.</source>
        <translation>Файл compose пуст.</translation>
    </message>
    <message>
        <source>Write at least one service into it, below “services:”.</source>
        <translation>Впишите в него хотя бы один сервис под «services:».</translation>
    </message>
    <message>
        <source>%1 is no port: ports are numbers from 1 to 65535.</source>
        <translation>%1 — не порт: порты — это числа от 1 до 65535.</translation>
    </message>
    <message>
        <source>Correct it below “ports”, or the variable that it comes from.</source>
        <translation>Исправьте его под «ports» или переменную, из которой он взят.</translation>
    </message>
    <message>
        <source>%1 has a “$” that begins no variable.</source>
        <translation>В %1 есть «$», с которого не начинается переменная.</translation>
    </message>
    <message>
        <source>A variable is written ${NAME}, and a “$” that is meant as such $$.</source>
        <translation>Переменная пишется ${NAME}, а сам знак «$» — $$.</translation>
    </message>
    <message>
        <source>%1 needs the service %2, which is not there.</source>
        <translation>%1 нужен сервис %2, которого нет.</translation>
    </message>
    <message>
        <source>Check its name. If it belongs to a profile, turn that on.</source>
        <translation>Проверьте его имя. Если он относится к профилю, включите профиль.</translation>
    </message>
    <message>
        <source>%1 uses the volume %2, which is not defined.</source>
        <translation>%1 использует том %2, который не описан.</translation>
    </message>
    <message>
        <source>%1 uses the network %2, which is not defined.</source>
        <translation>%1 использует сеть %2, которая не описана.</translation>
    </message>
    <message>
        <source>%1 uses the secret %2, which is not defined.</source>
        <translation>%1 использует секрет %2, который не описан.</translation>
    </message>
    <message>
        <source>%1 uses the config %2, which is not defined.</source>
        <translation>%1 использует конфиг %2, который не описан.</translation>
    </message>
    <message>
        <source>Put “%1:” below a “%2:” that stands at the left margin, or correct the name.</source>
        <translation>Впишите «%1:» под «%2:» у левого края или исправьте имя.</translation>
    </message>
    <message>
        <source>%1 of %2 is not understood: %3</source>
        <translation>%1 у %2 не удалось понять: %3</translation>
    </message>
    <message>
        <source>A compose file consists of keys such as “services:”, which this one does not.</source>
        <translation>Файл compose состоит из ключей вроде «services:», а в этом их нет.</translation>
    </message>
    <message>
        <source>Correct the file, or choose another one.</source>
        <translation>Исправьте файл или выберите другой.</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>в нём ничего нет</translation>
    </message>
    <message>
        <source>There is no compose file in the folder %1, nor in one above it.</source>
        <translation>Файла compose нет ни в папке %1, ни в папках выше.</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device, and a compose file is read more than once.</source>
        <translation>%1 — канал или устройство, а файл compose читается не один раз.</translation>
    </message>
    <message>
        <source>Write what it holds into a file, and name that.</source>
        <translation>Запишите его содержимое в файл и назовите этот файл.</translation>
    </message>
    <message>
        <source>There are only %1 of %2 containers of it.</source>
        <translation>Из его контейнеров есть только %1 из %2.</translation>
    </message>
    <message>
        <source>Bring it up, which makes the rest.</source>
        <translation>Запустите его: остальные будут созданы.</translation>
    </message>
    <message>
        <source>Secrets that have changed since it was created: %1.</source>
        <translation>Секреты, изменившиеся после его создания: %1.</translation>
    </message>
    <message numerus="yes">
        <source>It is no longer in the compose file; %n container(s) of it are left over.</source>
        <translation>
            <numerusform>Его больше нет в файле compose; остался %n его контейнер.</numerusform>
            <numerusform>Его больше нет в файле compose; осталось %n его контейнера.</numerusform>
            <numerusform>Его больше нет в файле compose; осталось %n его контейнеров.</numerusform>
        </translation>
    </message>
    <message>
        <source>The compose file wants another number of containers: %1. There are: %2.</source>
        <translation>В файле compose другое число контейнеров: %1. Сейчас их: %2.</translation>
    </message>
    <message>
        <source>Of its containers this is so of: %1.</source>
        <translation>Из его контейнеров это относится к: %1.</translation>
    </message>
    <message>
        <source>Whether the secret %1 has changed cannot be told: %2.</source>
        <translation>Нельзя сказать, изменился ли секрет %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 не читается</translation>
    </message>
    <message>
        <source>%1 is larger than %2 KiB</source>
        <translation>%1 больше %2 КиБ</translation>
    </message>
    <message>
        <source>“cat” in the container ended with code %1</source>
        <translation>«cat» в контейнере завершился с кодом %1</translation>
    </message>
    <message>
        <source>it is no plain file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>%1 is not in the container</source>
        <translation>%1 нет в контейнере</translation>
    </message>
    <message>
        <source>%1 is not built here: what is in the image %2 is not looked at</source>
        <translation>%1 здесь не собирается: что внутри образа %2, не проверяется</translation>
    </message>
    <message>
        <source>Build the image here, from a Dockerfile, for this to be told.</source>
        <translation>Соберите образ здесь из Dockerfile, тогда это станет известно.</translation>
    </message>
    <message>
        <source>Choose one that is there, a Docker context or a local engine too: in the list on the left, or with --machine NAME (“inception-panel machines” lists them). On Linux “make engine” starts one.</source>
        <translation>Выберите одну из имеющихся, контекст Docker или локальный движок: в списке слева или через --machine ИМЯ (их перечисляет «inception-panel machines»). В Linux движок запускает «make engine».</translation>
    </message>
    <message>
        <source>“docker-machine create %1” makes a VM.</source>
        <translation>«docker-machine create %1» создаёт ВМ.</translation>
    </message>
    <message>
        <source>Whether a secret has changed cannot be told: %1</source>
        <translation>Нельзя сказать, изменился ли секрет: %1</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Файла %1 нет.</translation>
    </message>
    <message>
        <source>comparing the secrets</source>
        <translation>сравнение секретов</translation>
    </message>
    <message>
        <source>A secret has changed since these were created: %1</source>
        <translation>Секрет изменился после создания этих сервисов: %1</translation>
    </message>
    <message>
        <source>replacing what has an old secret</source>
        <translation>замена контейнеров со старым секретом</translation>
    </message>
    <message numerus="yes">
        <source>%n container(s) up to date</source>
        <translation>
            <numerusform>%n контейнер в порядке</numerusform>
            <numerusform>%n контейнера в порядке</numerusform>
            <numerusform>%n контейнеров в порядке</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, new ones for a changed secret: %2</source>
        <translation>%1, новые из-за смены секрета: %2</translation>
    </message>
    <message>
        <source>Whether %1 has the present value of %2 cannot be told: %3.</source>
        <translation>Нельзя сказать, нынешнее ли значение %2 у %1: %3.</translation>
    </message>
    <message>
        <source>What these were given stays until they get new containers, by the command below or the next bring-up: %1.</source>
        <translation>Прежнее значение остаётся у них, пока у них не появятся новые контейнеры — командой ниже или при следующем запуске: %1.</translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <comment>state, containers that are ready, all</comment>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>There are only %1 of %2 containers.</source>
        <translation>Контейнеров только %1 из %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a container, its problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replaced too, as they use the network or the processes of these: %1</source>
        <translation>Заменяются и они, так как используют сеть или процессы этих: %1</translation>
    </message>
    <message>
        <source>It runs, but what it uses of %1 (network, processes) is gone, as that was started again later.</source>
        <translation>Он работает, но того, что он использует у %1 (сеть, процессы), больше нет: тот был запущен заново позже.</translation>
    </message>
    <message>
        <source>Restart it: then it gets the present one.</source>
        <translation>Перезапустите его: тогда он получит нынешнее.</translation>
    </message>
    <message>
        <source>What it uses of another service (network, processes) is of a container that is no longer there.</source>
        <translation>То, что он использует у другого сервиса (сеть, процессы), принадлежит контейнеру, которого больше нет.</translation>
    </message>
    <message>
        <source>killed (%1): after a stop that it ignored, for want of memory, or by somebody</source>
        <translation>убит (%1): после команды остановки, на которую не ответил, из-за нехватки памяти или кем-то</translation>
    </message>
</context>
<context>
    <name>panel::ActionsDialog</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>код завершения %1</translation>
    </message>
    <message>
        <source>no end of its own</source>
        <translation>само не заканчивается</translation>
    </message>
    <message>
        <source>The panel asked the engine itself; the command does the same.</source>
        <translation>Панель обратилась к движку сама; команда делает то же самое.</translation>
    </message>
    <message>
        <source>What the panel did</source>
        <translation>Что делала панель</translation>
    </message>
    <message>
        <source>Actions, the newest first, each with its commands</source>
        <translation>Действия, новые сверху, каждое со своими командами</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Whatever you bring up, stop, clean or change is listed here, with the commands for it.</source>
        <translation>Здесь появится всё, что вы запускаете, останавливаете, очищаете или меняете, вместе с командами.</translation>
    </message>
    <message>
        <source>Open it, and choose one of its commands.</source>
        <translation>Раскройте его и выберите одну из команд.</translation>
    </message>
    <message>
        <source>It needed no command.</source>
        <translation>Команды не понадобились.</translation>
    </message>
    <message>
        <source>Choose an action, or one of its commands.</source>
        <translation>Выберите действие или одну из его команд.</translation>
    </message>
</context>
<context>
    <name>panel::ActivityTab</name>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Пока ничего не делалось</translation>
    </message>
    <message>
        <source>Starting, stopping and everything else that docker-machine does to this machine is shown here while it happens.</source>
        <translation>Здесь по ходу дела показывается запуск, остановка и всё остальное, что docker-machine делает с этой машиной.</translation>
    </message>
    <message>
        <source>Output of docker-machine</source>
        <translation>Вывод docker-machine</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Вывод</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the output</source>
        <translation>Копировать вывод</translation>
    </message>
</context>
<context>
    <name>panel::AddEndpointDialog</name>
    <message>
        <source>Test connection</source>
        <translation>Проверить соединение</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation>Добавить движок</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Folder with ca.pem, cert.pem and key.pem</source>
        <translation>Папка с ca.pem, cert.pem и key.pem</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>This engine is in the list already.</source>
        <translation>Этот движок уже есть в списке.</translation>
    </message>
    <message>
        <source>How the engine is reached:</source>
        <translation>Как достичь движка:</translation>
    </message>
    <message>
        <source>ssh://user@host for another computer with Docker, unix:///path for a socket of this one, tcp://host:2376 with certificates. A DOCKER_HOST of your shell is seen only when the panel is started from that shell.</source>
        <translation>ssh://user@host — другой компьютер с Docker, unix:///path — сокет этого компьютера, tcp://host:2376 — с сертификатами. DOCKER_HOST вашей оболочки виден, только если панель запущена из этой оболочки.</translation>
    </message>
    <message>
        <source>It will be kept as %1.</source>
        <translation>Будет сохранён как %1.</translation>
    </message>
    <message>
        <source>ssh must get there without asking: with a key, and a host that it knows.</source>
        <translation>ssh должен попадать туда без вопросов: с ключом и с хостом, который он знает.</translation>
    </message>
    <message>
        <source>Folder with the certificates</source>
        <translation>Папка с сертификатами</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Опрашиваем движок…</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>%1 %2 answers.</source>
        <comment>name of an engine, its version</comment>
        <translation>%1 %2 отвечает.</translation>
    </message>
    <message>
        <source>This is not Docker: some things may work differently.</source>
        <translation>Это не Docker: кое-что может работать иначе.</translation>
    </message>
</context>
<context>
    <name>panel::BringUpPanel</name>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
</context>
<context>
    <name>panel::ChangeSecretDialog</name>
    <message>
        <source>letters and digits</source>
        <translation>буквы и цифры</translation>
    </message>
    <message>
        <source>easy to read and type</source>
        <translation>легко читать и набирать</translation>
    </message>
    <message>
        <source>hexadecimal</source>
        <translation>шестнадцатеричные</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>цифры</translation>
    </message>
    <message>
        <source>letters, digits and signs</source>
        <translation>буквы, цифры и знаки</translation>
    </message>
    <message>
        <source>A random one</source>
        <translation>Случайное</translation>
    </message>
    <message>
        <source>One of my own</source>
        <translation>Своё</translation>
    </message>
    <message>
        <source>Keep for the next bring-up</source>
        <translation>Сохранить до следующего запуска</translation>
    </message>
    <message>
        <source>Change now</source>
        <translation>Сменить сейчас</translation>
    </message>
    <message>
        <source>Change a secret</source>
        <translation>Смена секрета</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>Другое значение для %1</translation>
    </message>
    <message>
        <source>It is kept in %1.</source>
        <translation>Хранится в %1.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> симв.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Что последует</translation>
    </message>
    <message>
        <source>Looking which services get it…</source>
        <translation>Смотрим, какие сервисы его получают…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 bits: a machine could guess it.</source>
        <translation>%1 бит: компьютер мог бы его подобрать.</translation>
    </message>
    <message>
        <source>%1 bits: nobody guesses it.</source>
        <translation>%1 бит: его никто не подберёт.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>panel::CheckRow</name>
    <message>
        <source>→ %1</source>
        <comment>what to do about a check that failed</comment>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict, title of a check</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
<context>
    <name>panel::CleanDialog</name>
    <message numerus="yes">
        <source>%n container(s)</source>
        <translation>
            <numerusform>%n контейнер</numerusform>
            <numerusform>%n контейнера</numerusform>
            <numerusform>%n контейнеров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n сеть</numerusform>
            <numerusform>%n сети</numerusform>
            <numerusform>%n сетей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s), with their data</source>
        <translation>
            <numerusform>%n том с данными</numerusform>
            <numerusform>%n тома с данными</numerusform>
            <numerusform>%n томов с данными</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) on the machine, with what is in them</source>
        <translation>
            <numerusform>%n папка на машине вместе с содержимым</numerusform>
            <numerusform>%n папки на машине вместе с содержимым</numerusform>
            <numerusform>%n папок на машине вместе с содержимым</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n образ</numerusform>
            <numerusform>%n образа</numerusform>
            <numerusform>%n образов</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the containers and networks of “%1”?</source>
        <translation>Удалить контейнеры и сети «%1»?</translation>
    </message>
    <message>
        <source>Remove “%1” with its data?</source>
        <translation>Удалить «%1» вместе с данными?</translation>
    </message>
    <message>
        <source>Remove “%1” with its data and its images?</source>
        <translation>Удалить «%1» вместе с данными и образами?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Удалять нечего.</translation>
    </message>
    <message>
        <source>The project “%1” has left nothing on this machine.</source>
        <translation>Проект «%1» ничего не оставил на этой машине.</translation>
    </message>
    <message>
        <source>Exactly this goes, and nothing else. Volumes and images stay.</source>
        <translation>Удаляется ровно это и ничего больше. Тома и образы остаются.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Удалить %n объект</numerusform>
            <numerusform>Удалить %n объекта</numerusform>
            <numerusform>Удалить %n объектов</numerusform>
        </translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Что удаляется</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Type the project&apos;s name, %1, to agree:</source>
        <translation>Чтобы подтвердить, введите имя проекта: %1</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Имя проекта</translation>
    </message>
    <message>
        <source>Build cache</source>
        <translation>Кэш сборки</translation>
    </message>
    <message>
        <source>What is ticked goes, and nothing else. Data cannot be brought back.</source>
        <translation>Удаляется отмеченное и ничего больше. Данные вернуть нельзя.</translation>
    </message>
    <message>
        <source>Exactly this goes, and nothing else. Data can be brought back only from a copy.</source>
        <translation>Удаляется ровно это и ничего больше. Данные можно вернуть только из копии.</translation>
    </message>
    <message>
        <source>Remove what nothing on “%1” uses?</source>
        <translation>Удалить то, что на «%1» ничем не используется?</translation>
    </message>
    <message>
        <source>Everything on “%1” is in use.</source>
        <translation>Всё на «%1» используется.</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Последняя запись</translation>
    </message>
    <message>
        <source>%1 (of the project on screen)</source>
        <translation>%1 (проект на экране)</translation>
    </message>
    <message>
        <source>%1 (of %2)</source>
        <translation>%1 (проект %2)</translation>
    </message>
    <message>
        <source>Volumes go: type the engine&apos;s name, %1, to agree:</source>
        <translation>Тома удаляются: чтобы подтвердить, введите имя движка, %1:</translation>
    </message>
    <message>
        <source>Name of the engine</source>
        <translation>Имя движка</translation>
    </message>
    <message>
        <source>%1 (without a name, of %2)</source>
        <translation>%1 (без имени, от %2)</translation>
    </message>
</context>
<context>
    <name>panel::CloseQuestion</name>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Close the panel?</source>
        <translation>Закрыть панель?</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>«%1» ещё выполняется.</translation>
    </message>
    <message>
        <source>It ends when the panel closes. What it has done so far stays as it is.</source>
        <translation>При закрытии панели это прекратится. То, что уже сделано, останется как есть.</translation>
    </message>
    <message>
        <source>It ends when the panel closes. A machine can be left half made or half changed by that.</source>
        <translation>При закрытии панели это прекратится. Машина может остаться созданной или изменённой лишь наполовину.</translation>
    </message>
    <message>
        <source>Cancel them and close</source>
        <translation>Отменить их и закрыть</translation>
    </message>
    <message>
        <source>Cancel it and close</source>
        <translation>Отменить и закрыть</translation>
    </message>
    <message>
        <source>Cancelling… The panel closes when it has ended.</source>
        <translation>Отмена… Панель закроется, когда всё завершится.</translation>
    </message>
</context>
<context>
    <name>panel::CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Копировать команду</translation>
    </message>
</context>
<context>
    <name>panel::CommandsDialog</name>
    <message>
        <source>Commands for %1</source>
        <translation>Команды: %1</translation>
    </message>
    <message>
        <source>What the buttons do, as you would type it. The panel runs the same programs, or asks the engine for the same.</source>
        <translation>Что делают кнопки, если набирать это руками. Панель запускает те же программы или просит движок о том же самом.</translation>
    </message>
    <message>
        <source>Choose a machine and open a compose file first.</source>
        <translation>Сначала выберите машину и откройте файл compose.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Команды…</translation>
    </message>
    <message>
        <source>What this does, as you would type it</source>
        <translation>Что при этом делается, если набирать руками</translation>
    </message>
</context>
<context>
    <name>panel::CopyChoice</name>
    <message>
        <source>First keep a copy of the volumes, as tar files in</source>
        <translation>Сначала сохранить копию томов файлами tar в папке</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Choose the folder for the copies</source>
        <translation>Выберите папку для копий</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Папка для копий</translation>
    </message>
</context>
<context>
    <name>panel::CreateMachineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>New machine</source>
        <translation>Новая машина</translation>
    </message>
    <message>
        <source>Before it runs</source>
        <translation>Перед запуском</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Что мешает</translation>
    </message>
    <message>
        <source>The command appears here before it runs.</source>
        <translation>Здесь появится команда, прежде чем она будет запущена.</translation>
    </message>
    <message>
        <source>Checking this computer…</source>
        <translation>Проверка этого компьютера…</translation>
    </message>
    <message>
        <source>It cannot be created: %1</source>
        <comment>a check that failed</comment>
        <translation>Создать нельзя: %1</translation>
    </message>
</context>
<context>
    <name>panel::CreationForm</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>Host-only network</source>
        <translation>Сеть host-only</translation>
    </message>
    <message>
        <source>docker-machine&apos;s own (192.168.99.1/24)</source>
        <translation>по умолчанию docker-machine (192.168.99.1/24)</translation>
    </message>
    <message>
        <source>Do not check for VT-x/AMD-V</source>
        <translation>Не проверять VT-x/AMD-V</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>IP-адрес или имя хоста</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>Пользователь SSH</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>Ключ SSH</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>ваш собственный</translation>
    </message>
    <message>
        <source>Engine address</source>
        <translation>Адрес движка</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Другие параметры</translation>
    </message>
    <message>
        <source>as for docker-machine create</source>
        <translation>как для docker-machine create</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Процессоры</translation>
    </message>
    <message>
        <source>Memory in MiB</source>
        <translation>Память в МиБ</translation>
    </message>
    <message>
        <source>Disk in MiB</source>
        <translation>Диск в МиБ</translation>
    </message>
    <message>
        <source>Memory, MiB</source>
        <translation>Память, МиБ</translation>
    </message>
    <message>
        <source>Disk, MiB</source>
        <translation>Диск, МиБ</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>Порт SSH</translation>
    </message>
    <message>
        <source>Engine port</source>
        <translation>Порт движка</translation>
    </message>
    <message>
        <source>Choose a key file…</source>
        <translation>Выбрать файл ключа…</translation>
    </message>
    <message>
        <source>Choose a private key</source>
        <translation>Выберите закрытый ключ</translation>
    </message>
</context>
<context>
    <name>panel::DiagnosisCard</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, строка %2</translation>
    </message>
    <message>
        <source>The health check printed</source>
        <translation>Вывод проверки здоровья</translation>
    </message>
    <message>
        <source>Output of the last health check that failed</source>
        <translation>Вывод последней неудачной проверки здоровья</translation>
    </message>
    <message>
        <source>Its last lines</source>
        <translation>Его последние строки</translation>
    </message>
    <message>
        <source>Last lines of the log</source>
        <translation>Последние строки журнала</translation>
    </message>
</context>
<context>
    <name>panel::DoctorTab</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Copy the whole report</source>
        <translation>Копировать весь отчёт</translation>
    </message>
    <message>
        <source>What the examination found</source>
        <translation>Результаты диагностики</translation>
    </message>
    <message>
        <source>Looks at files, keys, certificates, address and TLS, and says what to do about what it finds.</source>
        <translation>Проверяет файлы, ключи, сертификаты, адрес и TLS и подсказывает, что делать с найденным.</translation>
    </message>
    <message>
        <source>Examining…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>исправна</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>examined just now</source>
        <translation>проверено только что</translation>
    </message>
    <message>
        <source>examined %1 ago</source>
        <comment>age of a list</comment>
        <translation>проверено %1 назад</translation>
    </message>
</context>
<context>
    <name>panel::DriftCard</name>
    <message>
        <source>Re-create</source>
        <translation>Пересоздать</translation>
    </message>
    <message>
        <source>Rebuild and re-create</source>
        <translation>Пересобрать и пересоздать</translation>
    </message>
    <message>
        <source>Remove container…</source>
        <translation>Удалить контейнер…</translation>
    </message>
    <message>
        <source>Bring up</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Remove containers…</source>
        <translation>Удалить контейнеры…</translation>
    </message>
</context>
<context>
    <name>panel::EndpointController</name>
    <message>
        <source>Use this engine</source>
        <translation>Использовать этот движок</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>The engine does not answer.</source>
        <translation>Движок не отвечает.</translation>
    </message>
    <message>
        <source>See whether it runs, and whether the address is right.</source>
        <translation>Проверьте, работает ли он и верен ли адрес.</translation>
    </message>
</context>
<context>
    <name>panel::EngineList</name>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>Add engine…</source>
        <translation>Добавить движок…</translation>
    </message>
</context>
<context>
    <name>panel::ErrorNotice</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические подробности</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
</context>
<context>
    <name>panel::FactList</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a fact, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>name of a fact</comment>
        <translation>Копировать: %1</translation>
    </message>
</context>
<context>
    <name>panel::FilterSyntaxPopup</name>
    <message>
        <source>All that stands there must be true of a line. A capital letter makes its word care for capitals.</source>
        <translation>Для строки должно выполняться всё, что здесь написано. Слово с заглавной буквой различает регистр.</translation>
    </message>
    <message>
        <source>What can be written in the filter</source>
        <translation>Что можно писать в фильтре</translation>
    </message>
</context>
<context>
    <name>panel::HostsNotice</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Add it…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>The system asks for the administrator&apos;s password.</source>
        <translation>Система запросит пароль администратора.</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>This computer does not know %1. /etc/hosts needs a line for it:</source>
        <translation>Этот компьютер не знает %1. Для него нужна строка в /etc/hosts:</translation>
    </message>
    <message>
        <source>In /etc/hosts the line “%1” leads to another machine. Instead it should say:</source>
        <translation>В /etc/hosts строка «%1» ведёт на другую машину. Вместо неё должно быть:</translation>
    </message>
    <message>
        <source>Replace it…</source>
        <translation>Заменить…</translation>
    </message>
</context>
<context>
    <name>panel::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n значение</numerusform>
            <numerusform>%n значения</numerusform>
            <numerusform>%n значений</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>panel::ListenerModel</name>
    <message>
        <source>It belongs to another user: its program cannot be seen.</source>
        <translation>Принадлежит другому пользователю: его программа не видна.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>The stack wants it for</source>
        <translation>Нужен стеку для</translation>
    </message>
</context>
<context>
    <name>panel::ListenersDialog</name>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What listens here</source>
        <translation>Что здесь слушает</translation>
    </message>
    <message>
        <source>TCP ports of this computer on which something listens</source>
        <translation>TCP-порты этого компьютера, которые кто-то слушает</translation>
    </message>
    <message>
        <source>Filter by port, program, user…</source>
        <translation>Фильтр по порту, программе, пользователю…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Поиск…</translation>
    </message>
    <message numerus="yes">
        <source>%n port(s). Programs of other users may stay without a name.</source>
        <translation>
            <numerusform>%n порт. Программы других пользователей могут остаться без имени.</numerusform>
            <numerusform>%n порта. Программы других пользователей могут остаться без имени.</numerusform>
            <numerusform>%n портов. Программы других пользователей могут остаться без имени.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing listens on this computer.</source>
        <translation>На этом компьютере никто ничего не слушает.</translation>
    </message>
    <message>
        <source>Nothing that listens here matches the filter.</source>
        <translation>Под фильтр не подходит ничего из того, что здесь слушает.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Copy process number</source>
        <translation>Копировать номер процесса</translation>
    </message>
</context>
<context>
    <name>panel::LogBudgetDialog</name>
    <message>
        <source> MB</source>
        <translation> МБ</translation>
    </message>
    <message>
        <source>Budget of the logs</source>
        <translation>Объём журналов</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>In memory:</source>
        <translation>В памяти:</translation>
    </message>
    <message>
        <source>On disk, while the panel runs:</source>
        <translation>На диске, пока работает панель:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Enough for about %1 lines like these. The oldest go first; the containers keep theirs.</source>
        <translation>Хватит примерно на %1 таких строк. Первыми уходят самые старые; у контейнеров они остаются.</translation>
    </message>
    <message>
        <source>It is less than what is there now: old lines go.</source>
        <translation>Это меньше, чем есть сейчас: старые строки уйдут.</translation>
    </message>
</context>
<context>
    <name>panel::LogEngineButton</name>
    <message>
        <source>Shows the logs of this project on other machines too</source>
        <translation>Показывает журналы этого проекта и на других машинах</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>эта машина</translation>
    </message>
    <message numerus="yes">
        <source>this machine + %n more</source>
        <translation>
            <numerusform>эта машина + ещё %n</numerusform>
            <numerusform>эта машина + ещё %n</numerusform>
            <numerusform>эта машина + ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Also from</source>
        <translation>Также с машин</translation>
    </message>
    <message>
        <source>%1 (no answer)</source>
        <translation>%1 (нет ответа)</translation>
    </message>
</context>
<context>
    <name>panel::LogExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспортировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Export the logs</source>
        <translation>Экспорт журналов</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Файл для записи</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>Какие строки</translation>
    </message>
    <message>
        <source>The %1 lines that are shown</source>
        <translation>Показанные строки (%1)</translation>
    </message>
    <message>
        <source>All %1 lines that the panel holds</source>
        <translation>Все строки в панели (%1)</translation>
    </message>
    <message>
        <source>All that the containers ever wrote</source>
        <translation>Всё, что контейнеры когда-либо вывели</translation>
    </message>
    <message>
        <source>All that the containers ever wrote, through the filter</source>
        <translation>Всё, что контейнеры когда-либо вывели, через фильтр</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>The lines exactly as they came</source>
        <translation>Строки в точности как пришли</translation>
    </message>
    <message>
        <source>With time and service before each line</source>
        <translation>Со временем и сервисом перед каждой строкой</translation>
    </message>
    <message>
        <source>NDJSON: one object per line, for programs</source>
        <translation>NDJSON: по объекту на строку, для программ</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>There are no lines to write.</source>
        <translation>Записывать нечего: строк нет.</translation>
    </message>
    <message>
        <source>Writes %1 lines, about %2.</source>
        <translation>Запишет строк: %1, около %2.</translation>
    </message>
    <message>
        <source>Reads the whole logs from the engine anew. Nobody knows how long they are: see the progress, and stop it when it is enough.</source>
        <translation>Заново читает журналы из движка целиком. Их длины никто не знает: следите за ходом и остановите, когда хватит.</translation>
    </message>
    <message>
        <source>The file is there already: it is replaced.</source>
        <translation>Такой файл уже есть: он будет заменён.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>%1 lines written, %2</source>
        <translation>Записано строк: %1, %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Остановлено. Ничего не записано.</translation>
    </message>
    <message>
        <source>Written: %1 lines, %2, to %3</source>
        <translation>Записано строк: %1, %2, в %3</translation>
    </message>
</context>
<context>
    <name>panel::LogFilterEdit</name>
    <message>
        <source>Filter: text, /regex/, -exclude, service:nginx, since:5m</source>
        <translation>Фильтр: текст, /regex/, -исключить, service:nginx, since:5m</translation>
    </message>
    <message>
        <source>Filter of the log lines</source>
        <translation>Фильтр строк журнала</translation>
    </message>
    <message>
        <source>The down arrow offers what can be written, F1 explains it.</source>
        <translation>Стрелка вниз предлагает, что можно написать; F1 объясняет.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Сохранённые фильтры</translation>
    </message>
    <message>
        <source>What can be written here (F1)</source>
        <translation>Что можно здесь писать (F1)</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Сохранённых фильтров пока нет</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Сохранить этот фильтр…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Сохранить этот фильтр</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Его имя:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>panel::LogLookButton</name>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>How the log lines look</source>
        <translation>Как выглядят строки журнала</translation>
    </message>
    <message>
        <source>Timestamps, wrapping, folding, size, lines around matches</source>
        <translation>Время, перенос, сворачивание, размер, строки вокруг найденных</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Lines around matches</source>
        <translation>Строки вокруг найденных</translation>
    </message>
    <message>
        <source>Service names</source>
        <translation>Имена сервисов</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Переносить длинные строки</translation>
    </message>
    <message>
        <source>Fold stack traces</source>
        <translation>Сворачивать трассы стека</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Forget the lines that are shown here; the containers keep theirs</source>
        <translation>Забыть показанные здесь строки; у контейнеров они остаются</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Местное время</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Как давно</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Обычный размер</translation>
    </message>
</context>
<context>
    <name>panel::LogPanel</name>
    <message>
        <source>Logs</source>
        <translation>Журналы</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>No log lines yet</source>
        <translation>Строк журнала ещё нет</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Ни одна строка не проходит фильтр</translation>
    </message>
    <message>
        <source>The log of %1 cannot be read now: %2</source>
        <translation>Журнал %1 сейчас не прочитать: %2</translation>
    </message>
    <message numerus="yes">
        <source>(and %Ln more)</source>
        <translation>
            <numerusform>(и ещё %Ln)</numerusform>
            <numerusform>(и ещё %Ln)</numerusform>
            <numerusform>(и ещё %Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>following</source>
        <translation>слежение</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>на паузе</translation>
    </message>
    <message>
        <source>New lines are shown as they come</source>
        <translation>Новые строки показываются по мере появления</translation>
    </message>
    <message>
        <source>Click to go to the newest lines</source>
        <translation>Щёлкните, чтобы перейти к новейшим строкам</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the filter, where you were (Escape)</source>
        <translation>Назад к фильтру, туда, где вы были (Escape)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln lines were copied: the rest is too much for a clipboard. Export it instead.</source>
        <translation>
            <numerusform>Скопирована только первая %Ln строка: остальное слишком велико для буфера обмена. Лучше экспортируйте.</numerusform>
            <numerusform>Скопированы только первые %Ln строки: остальное слишком велико для буфера обмена. Лучше экспортируйте.</numerusform>
            <numerusform>Скопированы только первые %Ln строк: остальное слишком велико для буфера обмена. Лучше экспортируйте.</numerusform>
        </translation>
    </message>
    <message>
        <source>All services around %1</source>
        <translation>Все сервисы около %1</translation>
    </message>
    <message>
        <source>Not live since %1: the engine is away.</source>
        <translation>Не в реальном времени с %1: движок недоступен.</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>не в реальном времени</translation>
    </message>
    <message>
        <source>No service is called “%1”.</source>
        <translation>Сервиса «%1» нет.</translation>
    </message>
    <message>
        <source>, with those that are muted: %1</source>
        <translation>, с заглушёнными: %1</translation>
    </message>
    <message>
        <source>No line passes the filter: no service is called “%1”</source>
        <translation>Ни одна строка не проходит фильтр: сервиса «%1» нет</translation>
    </message>
</context>
<context>
    <name>panel::LogRangeButton</name>
    <message>
        <source>From where on the logs are shown, and what came before</source>
        <translation>С какого места показаны журналы и что было раньше</translation>
    </message>
    <message numerus="yes">
        <source>last %Ln lines of each</source>
        <translation>
            <numerusform>последняя %Ln строка каждого</numerusform>
            <numerusform>последние %Ln строки каждого</numerusform>
            <numerusform>последние %Ln строк каждого</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n minute(s)</source>
        <translation>
            <numerusform>последняя %n минута</numerusform>
            <numerusform>последние %n минуты</numerusform>
            <numerusform>последние %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n hour(s)</source>
        <translation>
            <numerusform>последний %n час</numerusform>
            <numerusform>последние %n часа</numerusform>
            <numerusform>последние %n часов</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>all lines</source>
        <translation>все строки</translation>
    </message>
    <message>
        <source>loading earlier lines…</source>
        <translation>загружаются более ранние строки…</translation>
    </message>
    <message>
        <source>Stop loading earlier lines</source>
        <translation>Прекратить загрузку более ранних строк</translation>
    </message>
    <message>
        <source>There are no earlier lines</source>
        <translation>Более ранних строк нет</translation>
    </message>
    <message>
        <source>The budget has no room for earlier lines</source>
        <translation>Для более ранних строк нет места в отведённом объёме</translation>
    </message>
    <message>
        <source>Load earlier lines</source>
        <translation>Загрузить более ранние строки</translation>
    </message>
    <message>
        <source>Load back to a time…</source>
        <translation>Загрузить вплоть до времени…</translation>
    </message>
</context>
<context>
    <name>panel::LogSearchBar</name>
    <message>
        <source>Next match (F3)</source>
        <translation>Следующее совпадение (F3)</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Предыдущее совпадение (Shift+F3)</translation>
    </message>
    <message>
        <source>Find: text, /regex/, -exclude</source>
        <translation>Найти: текст, /regex/, -исключить</translation>
    </message>
    <message>
        <source>Find in the lines that are shown</source>
        <translation>Поиск в показанных строках</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Закрыть поиск (Escape)</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>поиск…</translation>
    </message>
    <message>
        <source>no line matches</source>
        <translation>совпадений нет</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>so far</source>
        <translation>пока</translation>
    </message>
    <message>
        <source>(from the other end)</source>
        <translation>(с другого конца)</translation>
    </message>
</context>
<context>
    <name>panel::LogStrip</name>
    <message>
        <source>%1 M</source>
        <translation>%1 млн</translation>
    </message>
    <message>
        <source>Budget…</source>
        <translation>Объём…</translation>
    </message>
    <message>
        <source>How much of the logs is kept, in memory and on disk</source>
        <translation>Сколько журналов хранится в памяти и на диске</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation>
            <numerusform>%1 строка</numerusform>
            <numerusform>%1 строки</numerusform>
            <numerusform>%1 строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>searching, %1 %</source>
        <translation>поиск, %1 %</translation>
    </message>
    <message>
        <source>%1 in memory</source>
        <translation>%1 в памяти</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 на диске</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>самая старая — %1</translation>
    </message>
    <message>
        <source>older ones were dropped</source>
        <translation>более старые отброшены</translation>
    </message>
</context>
<context>
    <name>panel::LogTimeDialog</name>
    <message>
        <source>Load earlier lines</source>
        <translation>Загрузить более ранние строки</translation>
    </message>
    <message>
        <source>Lines are loaded back to this time, as far as the containers have them and the budget allows.</source>
        <translation>Строки загружаются вплоть до этого времени, насколько они есть у контейнеров и позволяет отведённый объём.</translation>
    </message>
    <message>
        <source>Back to</source>
        <translation>Вплоть до</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
</context>
<context>
    <name>panel::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>Строки журнала</translation>
    </message>
    <message>
        <source>▼ 1 new line</source>
        <translation>▼ 1 новая строка</translation>
    </message>
    <message numerus="yes">
        <source>▼ %Ln new lines</source>
        <translation>
            <numerusform>▼ %Ln новая строка</numerusform>
            <numerusform>▼ %Ln новые строки</numerusform>
            <numerusform>▼ %Ln новых строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Time, service and text of each line. The arrows move over the lines, End follows the newest ones, Shift with arrows selects, Ctrl+C copies, Return folds and unfolds, Ctrl+Return shows what the others said then.</source>
        <translation>Время, сервис и текст каждой строки. Стрелки ведут по строкам, End следит за новейшими, Shift со стрелками выделяет, Ctrl+C копирует, Return сворачивает и разворачивает, Ctrl+Return показывает, что тогда говорили остальные.</translation>
    </message>
    <message>
        <source>Click: what did the others say then?</source>
        <translation>Щелчок: что тогда говорили остальные?</translation>
    </message>
    <message>
        <source>Copy with times</source>
        <translation>Копировать со временем</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Show only lines with “%1”</source>
        <translation>Показать только строки с «%1»</translation>
    </message>
    <message>
        <source>Hide lines with “%1”</source>
        <translation>Скрыть строки с «%1»</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Показать только %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Скрыть %1</translation>
    </message>
    <message>
        <source>What did the others say then?</source>
        <translation>Что тогда говорили остальные?</translation>
    </message>
    <message numerus="yes">
        <source>… %Ln more lines</source>
        <translation>
            <numerusform>… ещё %Ln строка</numerusform>
            <numerusform>… ещё %Ln строки</numerusform>
            <numerusform>… ещё %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>error stream:</source>
        <translation>поток ошибок:</translation>
    </message>
</context>
<context>
    <name>panel::MachineActions</name>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Остановить…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Перезапустить…</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>Принудительно остановить…</translation>
    </message>
    <message>
        <source>Upgrade…</source>
        <translation>Обновить…</translation>
    </message>
    <message>
        <source>Provision…</source>
        <translation>Настроить заново…</translation>
    </message>
    <message>
        <source>Regenerate certificates…</source>
        <translation>Создать сертификаты заново…</translation>
    </message>
    <message>
        <source>Regenerate all certificates and the CA…</source>
        <translation>Создать заново все сертификаты и ЦС…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open a shell</source>
        <translation>Открыть оболочку</translation>
    </message>
    <message>
        <source>Use for the stack</source>
        <translation>Использовать для стека</translation>
    </message>
    <message>
        <source>Environment for sh, bash, zsh</source>
        <translation>Окружение для sh, bash, zsh</translation>
    </message>
    <message>
        <source>Environment for fish</source>
        <translation>Окружение для fish</translation>
    </message>
    <message>
        <source>Environment for PowerShell</source>
        <translation>Окружение для PowerShell</translation>
    </message>
    <message>
        <source>Environment for cmd</source>
        <translation>Окружение для cmd</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>docker-machine cannot pull the plug of a computer that it did not make (driver generic).</source>
        <translation>docker-machine не может «выдернуть вилку» компьютера, который создал не он (драйвер generic).</translation>
    </message>
</context>
<context>
    <name>panel::MachineController</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Принудительно остановить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Настроить заново</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Создать заново</translation>
    </message>
    <message>
        <source>Regenerate all</source>
        <translation>Создать заново все</translation>
    </message>
    <message>
        <source>“%1” will not start like this.</source>
        <translation>«%1» так не запустится.</translation>
    </message>
    <message>
        <source>This was looked at before docker-machine is run. It can be tried all the same; nothing is lost by it but time.</source>
        <translation>Это проверено до запуска docker-machine. Попробовать всё равно можно: потеряете только время.</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Всё равно запустить</translation>
    </message>
</context>
<context>
    <name>panel::MachineHeader</name>
    <message>
        <source>Shell</source>
        <translation>Оболочка</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>not in the store yet</source>
        <translation>пока не в хранилище</translation>
    </message>
    <message>
        <source>not in the store</source>
        <translation>не в хранилище</translation>
    </message>
    <message>
        <source>Engine %1</source>
        <translation>Движок %1</translation>
    </message>
    <message>
        <source>used by the stack</source>
        <translation>используется стеком</translation>
    </message>
    <message>
        <source>Bring the stack up on this machine, and look at its containers</source>
        <translation>Поднимать стек на этой машине и смотреть на её контейнеры</translation>
    </message>
    <message>
        <source>seen so for %1</source>
        <comment>age of a state</comment>
        <translation>наблюдается так уже %1</translation>
    </message>
    <message>
        <source>docker-machine is not installed</source>
        <translation>docker-machine не установлен</translation>
    </message>
</context>
<context>
    <name>panel::MachineList</name>
    <message>
        <source>No machines yet.

“make engine” sets up a local engine as a machine. Or create a VM: “docker-machine create --driver virtualbox default”.</source>
        <translation>Машин пока нет.

«make engine» устанавливает локальный движок как машину. Или создайте виртуальную: «docker-machine create --driver virtualbox default».</translation>
    </message>
    <message>
        <source>No machines yet.

Create one: “docker-machine create --driver virtualbox default”.</source>
        <translation>Машин пока нет.

Создайте: «docker-machine create --driver virtualbox default».</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Машины</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Стеки</translation>
    </message>
    <message>
        <source>Open compose file…</source>
        <translation>Открыть файл compose…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of the work, title of its step</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New machine…</source>
        <translation>Новая машина…</translation>
    </message>
    <message>
        <source>docker-machine begins…</source>
        <translation>docker-machine начинает…</translation>
    </message>
</context>
<context>
    <name>panel::MachinePage</name>
    <message>
        <source>Views of the machine</source>
        <translation>Разделы машины</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>“%1” is not in the store</source>
        <translation>«%1» нет в хранилище</translation>
    </message>
    <message>
        <source>It was removed, or its folder was. Choose another machine in the sidebar, or create one.</source>
        <translation>Удалена она или её папка. Выберите другую машину на боковой панели или создайте новую.</translation>
    </message>
    <message>
        <source>New machine…</source>
        <translation>Новая машина…</translation>
    </message>
    <message>
        <source>No machine is chosen</source>
        <translation>Машина не выбрана</translation>
    </message>
    <message>
        <source>Choose one in the sidebar.</source>
        <translation>Выберите её на боковой панели.</translation>
    </message>
    <message>
        <source>There is no machine yet</source>
        <translation>Пока нет ни одной машины</translation>
    </message>
    <message>
        <source>A machine is a virtual computer, or a remote host, with a Docker engine. Your stacks run on it.</source>
        <translation>Машина — это виртуальный компьютер или удалённый хост с движком Docker. На ней работают ваши стеки.</translation>
    </message>
</context>
<context>
    <name>panel::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Open compose file…</source>
        <translation>Открыть файл compose…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>&amp;Stack</source>
        <translation>&amp;Стек</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>About Inception Panel</source>
        <translation>О программе Inception Panel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлый</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмный</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Соединиться заново</translation>
    </message>
    <message>
        <source>Inception Panel</source>
        <translation>Inception Panel</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>project, machine</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Inception Panel %1</source>
        <translation>Inception Panel %1</translation>
    </message>
    <message>
        <source>Machines, compose stacks, ports and logs in one window.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Машины, стеки compose, порты и журналы в одном окне.
Свободная программа под Стандартной общественной лицензией GNU версии 3 или новее.</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Машина</translation>
    </message>
    <message>
        <source>New machine…</source>
        <translation>Новая машина…</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Стек</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Машина</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показать подробности</translation>
    </message>
    <message>
        <source>Add engine…</source>
        <translation>Добавить движок…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Открыть недавние</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Закрыть проект</translation>
    </message>
    <message>
        <source>Files and profiles…</source>
        <translation>Файлы и профили…</translation>
    </message>
    <message>
        <source>What the panel did…</source>
        <translation>Что делала панель…</translation>
    </message>
    <message>
        <source>Commands for this…</source>
        <translation>Команды для этого…</translation>
    </message>
</context>
<context>
    <name>panel::OutputText</name>
    <message>
        <source>No output yet.</source>
        <translation>Вывода пока нет.</translation>
    </message>
</context>
<context>
    <name>panel::OverviewTab</name>
    <message>
        <source>%1, port %2</source>
        <comment>user@host, SSH port</comment>
        <translation>%1, порт %2</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Движок</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Оборудование</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Происхождение</translation>
    </message>
    <message>
        <source>Overview of the machine</source>
        <translation>Обзор машины</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Процессоры</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Host-only network</source>
        <translation>Сеть host-only</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Срок действия</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Драйвер</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Кем создана</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Система</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Хранилище</translation>
    </message>
</context>
<context>
    <name>panel::PartList</name>
    <message>
        <source>What the step works on</source>
        <translation>Над чем работает этот шаг</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>panel::PassphraseDialog</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>Хранить в связке ключей</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Соединиться</translation>
    </message>
    <message>
        <source>Passphrase of a key</source>
        <translation>Пароль ключа</translation>
    </message>
    <message>
        <source>Either way the opened key is held in memory until the panel ends.</source>
        <translation>В любом случае открытый ключ остаётся в памяти до выхода из панели.</translation>
    </message>
    <message>
        <source>The opened key is held in memory until the panel ends; then the passphrase is asked for again.</source>
        <translation>Открытый ключ остаётся в памяти до выхода из панели; потом пароль спрашивается снова.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The key for “%1” is protected by a passphrase.</source>
        <translation>Ключ для «%1» защищён паролем.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation>Открываем ключ…</translation>
    </message>
</context>
<context>
    <name>panel::PathModel</name>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Host address</source>
        <translation>Адрес хоста</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Порт хоста</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубликован</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Контейнер</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Путь</translation>
    </message>
    <message>
        <source>docker-machine&apos;s own</source>
        <translation>для docker-machine</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>panel::PathPicture</name>
    <message>
        <source>Path of the port</source>
        <translation>Путь порта</translation>
    </message>
</context>
<context>
    <name>panel::PathTrouble</name>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>The whole way works.</source>
        <translation>Весь путь работает.</translation>
    </message>
</context>
<context>
    <name>panel::PortActions</name>
    <message>
        <source>Forward a port…</source>
        <translation>Перенаправить порт…</translation>
    </message>
    <message>
        <source>What listens here…</source>
        <translation>Что здесь слушает…</translation>
    </message>
    <message>
        <source>Change rule…</source>
        <translation>Изменить правило…</translation>
    </message>
    <message>
        <source>Remove rule…</source>
        <translation>Удалить правило…</translation>
    </message>
    <message>
        <source>Forward all published ports (%1)…</source>
        <translation>Перенаправить все опубликованные порты (%1)…</translation>
    </message>
    <message>
        <source>Forward all published ports…</source>
        <translation>Перенаправить все опубликованные порты…</translation>
    </message>
    <message>
        <source>Probe again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>Probed just now</source>
        <translation>Проверено только что</translation>
    </message>
    <message>
        <source>Probed %1 ago</source>
        <translation>Проверено %1 назад</translation>
    </message>
    <message>
        <source>Not probed yet</source>
        <translation>Ещё не проверено</translation>
    </message>
</context>
<context>
    <name>panel::PortsController</name>
    <message>
        <source>Remove the rule “%1”?</source>
        <translation>Удалить правило «%1»?</translation>
    </message>
    <message>
        <source>Port %1 of this computer then no longer leads to port %2 of the VM. Nothing in the VM is changed.</source>
        <translation>Тогда порт %1 этого компьютера больше не будет вести на порт %2 ВМ. В самой ВМ ничего не изменится.</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Удалить правило</translation>
    </message>
    <message>
        <source>%1 of %2 changes were made. %3</source>
        <translation>Сделано изменений: %1 из %2. %3</translation>
    </message>
    <message>
        <source>Port forwarding</source>
        <translation>Проброс портов</translation>
    </message>
</context>
<context>
    <name>panel::PortsTab</name>
    <message>
        <source>Ports</source>
        <translation>Порты</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Show the service</source>
        <translation>Показать сервис</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>Change rule…</source>
        <translation>Изменить правило…</translation>
    </message>
    <message>
        <source>Remove rule…</source>
        <translation>Удалить правило…</translation>
    </message>
    <message>
        <source>Forward this port…</source>
        <translation>Перенаправить этот порт…</translation>
    </message>
</context>
<context>
    <name>panel::ProblemsController</name>
    <message>
        <source>To edit (%1): line %2 of %3</source>
        <comment>what, line, file</comment>
        <translation>Исправить (%1): строка %2 в %3</translation>
    </message>
    <message>
        <source>To edit: %1</source>
        <translation>Исправить: %1</translation>
    </message>
</context>
<context>
    <name>panel::ProblemsTab</name>
    <message>
        <source>Look again</source>
        <translation>Посмотреть снова</translation>
    </message>
    <message>
        <source>Why services are not as they should be</source>
        <translation>Почему сервисы не в порядке</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Ещё не проверено</translation>
    </message>
    <message>
        <source>There are no services</source>
        <translation>Сервисов нет</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Пока ничего не работает</translation>
    </message>
    <message numerus="yes">
        <source>Bring up builds and starts %n service(s).</source>
        <translation>
            <numerusform>«Запустить» соберёт и запустит %n сервис.</numerusform>
            <numerusform>«Запустить» соберёт и запустит %n сервиса.</numerusform>
            <numerusform>«Запустить» соберёт и запустит %n сервисов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring up</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>All services are as they should be</source>
        <translation>Все сервисы в порядке</translation>
    </message>
    <message>
        <source>When one ends, restarts or becomes unhealthy, it is said here why.</source>
        <translation>Когда какой-либо сервис завершится, перезапустится или станет нездоровым, здесь будет сказано почему.</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) not as they should be</source>
        <translation>
            <numerusform>%n сервис не в порядке</numerusform>
            <numerusform>%n сервиса не в порядке</numerusform>
            <numerusform>%n сервисов не в порядке</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them for the sake of another</source>
        <translation>
            <numerusform>%n из них — из-за другого</numerusform>
            <numerusform>%n из них — из-за другого</numerusform>
            <numerusform>%n из них — из-за другого</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped on purpose</source>
        <translation>
            <numerusform>%n остановлен намеренно</numerusform>
            <numerusform>%n остановлены намеренно</numerusform>
            <numerusform>%n остановлены намеренно</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
    </message>
    <message>
        <source>Work on the whole stack is under way.</source>
        <translation>Идёт работа над всем стеком.</translation>
    </message>
    <message>
        <source>Differs from the compose file</source>
        <translation>Отличается от файла compose</translation>
    </message>
    <message numerus="yes">
        <source>%n more service(s) differ; “inception-panel drift” lists them all.</source>
        <translation>
            <numerusform>Отличается ещё %n сервис; «inception-panel drift» перечисляет все.</numerusform>
            <numerusform>Отличаются ещё %n сервиса; «inception-panel drift» перечисляет все.</numerusform>
            <numerusform>Отличаются ещё %n сервисов; «inception-panel drift» перечисляет все.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more service(s) with a problem; “inception-panel why” tells of them all.</source>
        <translation>
            <numerusform>Проблема ещё у %n сервиса; «inception-panel why» расскажет обо всех.</numerusform>
            <numerusform>Проблемы ещё у %n сервисов; «inception-panel why» расскажет обо всех.</numerusform>
            <numerusform>Проблемы ещё у %n сервисов; «inception-panel why» расскажет обо всех.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ProjectController</name>
    <message>
        <source>Open compose file</source>
        <translation>Открыть файл compose</translation>
    </message>
    <message>
        <source>Compose files (*.yml *.yaml)</source>
        <translation>Файлы compose (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Open the folder of a project</source>
        <translation>Открыть папку проекта</translation>
    </message>
    <message>
        <source>“%1” still runs.</source>
        <translation>«%1» ещё выполняется.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it, before the project is closed.</source>
        <translation>Дождитесь завершения или отмените, прежде чем закрывать проект.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (отсутствует)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Remove the missing ones</source>
        <translation>Убрать отсутствующие</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Files and profiles…</source>
        <translation>Файлы и профили…</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Закрыть проект</translation>
    </message>
</context>
<context>
    <name>panel::ProjectFilesDialog</name>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (отсутствует)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Files and profiles</source>
        <translation>Файлы и профили</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Compose files, each over the ones above it</source>
        <translation>Файлы compose, каждый поверх тех, что выше</translation>
    </message>
    <message>
        <source>Compose files (*.yml *.yaml)</source>
        <translation>Файлы compose (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Env files; without any, .env beside the file</source>
        <translation>Файлы env; если их нет — .env рядом с файлом</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>The project has no profiles</source>
        <translation>У проекта нет профилей</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Профили</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Добавить файл</translation>
    </message>
</context>
<context>
    <name>panel::QuestionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 on the keyboard</source>
        <comment>a key combination</comment>
        <translation>На клавиатуре: %1</translation>
    </message>
    <message>
        <source>Type the machine&apos;s name, %1, to agree:</source>
        <translation>Чтобы подтвердить, введите имя машины: %1</translation>
    </message>
    <message>
        <source>Name of the machine</source>
        <translation>Имя машины</translation>
    </message>
</context>
<context>
    <name>panel::RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>Недавние проекты</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
</context>
<context>
    <name>panel::ReconcileDialog</name>
    <message numerus="yes">
        <source>%n published port(s) without a rule</source>
        <translation>
            <numerusform>%n опубликованный порт без правила</numerusform>
            <numerusform>%n опубликованных порта без правила</numerusform>
            <numerusform>%n опубликованных портов без правила</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that lead elsewhere</source>
        <translation>
            <numerusform>%n правило, ведущее не туда</numerusform>
            <numerusform>%n правила, ведущие не туда</numerusform>
            <numerusform>%n правил, ведущих не туда</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) that this system keeps for itself</source>
        <translation>
            <numerusform>%n порт, который эта система оставляет за собой</numerusform>
            <numerusform>%n порта, которые эта система оставляет за собой</numerusform>
            <numerusform>%n портов, которые эта система оставляет за собой</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) that lead to nothing</source>
        <translation>
            <numerusform>%n правило, ведущее в никуда</numerusform>
            <numerusform>%n правила, ведущие в никуда</numerusform>
            <numerusform>%n правил, ведущих в никуда</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → VM %2</source>
        <comment>port of this computer, of the VM</comment>
        <translation>%1 → ВМ %2</translation>
    </message>
    <message>
        <source>Change “%1”: %2 becomes %3</source>
        <translation>Изменить «%1»: вместо %2 будет %3</translation>
    </message>
    <message>
        <source>Add “%1”: %2</source>
        <translation>Добавить «%1»: %2</translation>
    </message>
    <message>
        <source>Remove “%1”: %2</source>
        <translation>Удалить «%1»: %2</translation>
    </message>
    <message>
        <source>Nothing can be done about it here</source>
        <translation>Здесь с этим ничего не сделать</translation>
    </message>
    <message>
        <source>Forward all published ports</source>
        <translation>Перенаправление всех опубликованных портов</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>Every published port is forwarded.</source>
        <translation>Все опубликованные порты перенаправлены.</translation>
    </message>
    <message>
        <source>Bring the rules of “%1” in line with the published ports</source>
        <translation>Привести правила «%1» в соответствие с опубликованными портами</translation>
    </message>
    <message>
        <source>The rules of “%1” and the published ports of the stack agree.</source>
        <translation>Правила «%1» и опубликованные порты стека совпадают.</translation>
    </message>
    <message>
        <source>Exactly what is ticked is done, one rule after the other.</source>
        <translation>Будет сделано только отмеченное, правило за правилом.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>It stopped here; what is ticked below was not tried.</source>
        <translation>На этом выполнение остановилось; отмеченное ниже не выполнялось.</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Применение…</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Применить %n изменение</numerusform>
            <numerusform>Применить %n изменения</numerusform>
            <numerusform>Применить %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Готово</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 changes were made.</source>
        <translation>Остановлено: сделано изменений %1 из %2.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
</context>
<context>
    <name>panel::RestorePanel</name>
    <message>
        <source>Other folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Copies in the folder</source>
        <translation>Копии в папке</translation>
    </message>
    <message>
        <source>Copy of</source>
        <translation>Копия тома</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Объектов</translation>
    </message>
    <message>
        <source>Restore into the volume:</source>
        <translation>Восстановить в том:</translation>
    </message>
    <message>
        <source>Volume to restore into</source>
        <translation>Том, в который восстановить</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Папка с копиями</translation>
    </message>
    <message>
        <source>No copies yet in %1</source>
        <translation>В %1 пока нет копий</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>В %1</translation>
    </message>
    <message>
        <source>each into its own</source>
        <translation>каждый в свой</translation>
    </message>
    <message>
        <source>Choose copies to put them back.</source>
        <translation>Выберите копии, чтобы вернуть их на место.</translation>
    </message>
    <message>
        <source>Name the volume.</source>
        <translation>Назовите том.</translation>
    </message>
    <message>
        <source>Two copies of the same volume are chosen: take one of them.</source>
        <translation>Выбраны две копии одного тома: оставьте одну.</translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) made anew, as before. One of the same name that is there already, outside of the project, is left alone.</source>
        <translation>
            <numerusform>%n том создаётся заново таким, каким был. Одноимённый том вне проекта, если он уже есть, не трогается.</numerusform>
            <numerusform>%n тома создаются заново такими, какими были. Одноимённые тома вне проекта, если они уже есть, не трогаются.</numerusform>
            <numerusform>%n томов создаются заново такими, какими были. Одноимённые тома вне проекта, если они уже есть, не трогаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Containers that use it are stopped, and what it holds now is replaced.</source>
        <translation>Контейнеры, которые его используют, останавливаются, а его нынешнее содержимое заменяется.</translation>
    </message>
    <message>
        <source>Type the volume&apos;s name to agree:</source>
        <translation>Для согласия введите имя тома:</translation>
    </message>
    <message>
        <source>Name of the volume</source>
        <translation>Имя тома</translation>
    </message>
    <message>
        <source>What these hold now is replaced, and containers that use them are stopped: %1</source>
        <comment>list of volumes</comment>
        <translation>Нынешнее содержимое этих томов заменяется, а контейнеры, которые их используют, останавливаются: %1</translation>
    </message>
    <message>
        <source>Type the project&apos;s name to agree:</source>
        <translation>Для согласия введите имя проекта:</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>Имя проекта</translation>
    </message>
</context>
<context>
    <name>panel::RuleDialog</name>
    <message>
        <source>Name of the rule</source>
        <translation>Имя правила</translation>
    </message>
    <message>
        <source>Address of this computer</source>
        <translation>Адрес этого компьютера</translation>
    </message>
    <message>
        <source>Port of this computer</source>
        <translation>Порт этого компьютера</translation>
    </message>
    <message>
        <source>Port of the VM</source>
        <translation>Порт ВМ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Address of the VM</source>
        <translation>Адрес ВМ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Изменить правило</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Добавить правило</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Изменение правила</translation>
    </message>
    <message>
        <source>Forward a port</source>
        <translation>Перенаправление порта</translation>
    </message>
    <message>
        <source>Change the rule “%1” of “%2”</source>
        <translation>Изменить правило «%1» машины «%2»</translation>
    </message>
    <message>
        <source>Forward a port of this computer to “%1”</source>
        <translation>Перенаправить порт этого компьютера на «%1»</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>Кому доступен порт</translation>
    </message>
    <message>
        <source>This computer only (127.0.0.1)</source>
        <translation>Только этот компьютер (127.0.0.1)</translation>
    </message>
    <message>
        <source>Everybody who reaches this computer (all addresses)</source>
        <translation>Все, кому доступен этот компьютер (все адреса)</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Другой адрес</translation>
    </message>
    <message>
        <source>Network adapter</source>
        <translation>Сетевой адаптер</translation>
    </message>
    <message>
        <source>NAT adapter %1</source>
        <translation>Адаптер NAT %1</translation>
    </message>
    <message>
        <source>the one that VirtualBox gave it</source>
        <translation>выданный VirtualBox</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Open to</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Порт хоста</translation>
    </message>
    <message>
        <source>Guest port</source>
        <translation>Порт гостя</translation>
    </message>
    <message>
        <source>Guest address</source>
        <translation>Адрес гостя</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Ещё…</translation>
    </message>
    <message>
        <source>An address is needed.</source>
        <translation>Нужен адрес.</translation>
    </message>
    <message>
        <source>Type an IPv4 address of this computer, such as 192.168.1.10.</source>
        <translation>Введите IPv4-адрес этого компьютера, например 192.168.1.10.</translation>
    </message>
    <message>
        <source>This system opens ports below %1 on all addresses only. Choose all addresses, or a port such as %2.</source>
        <translation>Порты ниже %1 эта система открывает только на всех адресах сразу. Выберите все адреса или другой порт, например %2.</translation>
    </message>
    <message>
        <source>This system does not let VirtualBox listen below %1: the rule will not work. Choose a port such as %2, or open the machine&apos;s own address.</source>
        <translation>Эта система не позволяет VirtualBox слушать порты ниже %1: правило не будет работать. Выберите другой порт, например %2, или открывайте собственный адрес машины.</translation>
    </message>
</context>
<context>
    <name>panel::SecretRow</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Write the value from before the last change again</source>
        <translation>Снова записать значение, которое было до последнего изменения</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>нет сервисов</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Копировать %1</translation>
    </message>
    <message>
        <source>Put back %1</source>
        <translation>Вернуть %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Изменить %1</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>The compose file takes it from %1: change it there.</source>
        <translation>Файл compose берёт его из %1: измените его там.</translation>
    </message>
    <message>
        <source>external</source>
        <translation>внешний</translation>
    </message>
    <message>
        <source>The engine has it: it is changed there.</source>
        <translation>Он хранится в движке: изменяют его там.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>задан</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задан</translation>
    </message>
    <message>
        <source>Bring up makes a random one.</source>
        <translation>«Запустить» создаст случайный.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>не читается</translation>
    </message>
    <message>
        <source>not looked</source>
        <translation>не проверен</translation>
    </message>
    <message>
        <source>Only you know it: bring up waits until you set it.</source>
        <translation>Знаете его только вы: запуск ждёт, пока вы его не зададите.</translation>
    </message>
</context>
<context>
    <name>panel::SecretText</name>
    <message>
        <source>Value of %1, shown on the screen</source>
        <translation>Значение %1, показано на экране</translation>
    </message>
    <message>
        <source>Value of %1, hidden</source>
        <translation>Значение %1, скрыто</translation>
    </message>
</context>
<context>
    <name>panel::SecretsController</name>
    <message numerus="yes">
        <source>%1 is on the clipboard, and taken off it in %n second(s).</source>
        <translation>
            <numerusform>%1 в буфере обмена и будет убран оттуда через %n секунду.</numerusform>
            <numerusform>%1 в буфере обмена и будет убран оттуда через %n секунды.</numerusform>
            <numerusform>%1 в буфере обмена и будет убран оттуда через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new value is kept, but not applied yet: something else runs.</source>
        <translation>Новое значение сохранено, но ещё не применено: выполняется что-то другое.</translation>
    </message>
    <message>
        <source>Bring the stack up when that has ended.</source>
        <translation>Запустите стек, когда это закончится.</translation>
    </message>
</context>
<context>
    <name>panel::SecretsTab</name>
    <message>
        <source>See which are set</source>
        <translation>Посмотреть, какие заданы</translation>
    </message>
    <message>
        <source>Secrets of the stack</source>
        <translation>Секреты стека</translation>
    </message>
    <message>
        <source>Kept in files in %1, readable by you alone and ignored by git: no keychain is used.</source>
        <translation>Хранятся в файлах в %1; читать их можете только вы, git их игнорирует: связка ключей не используется.</translation>
    </message>
    <message>
        <source>Kept in %1, and asked for only when they are used. Nothing here is in a settings file.</source>
        <translation>Где хранятся: %1. Запрашиваются, только когда используются. В файлах настроек ничего из этого нет.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Смотрим…</translation>
    </message>
    <message>
        <source>This stack names no secrets</source>
        <translation>В этом стеке секреты не указаны</translation>
    </message>
    <message>
        <source>A compose file takes one from the panel with “secrets: {db_password: {environment: DB_PASSWORD}}”; its services find it in /run/secrets/db_password.</source>
        <translation>Файл compose берёт секрет у панели так: «secrets: {db_password: {environment: DB_PASSWORD}}»; его сервисы находят секрет в /run/secrets/db_password.</translation>
    </message>
</context>
<context>
    <name>panel::ServiceChip</name>
    <message>
        <source>Click: mute it or bring it back. Double-click: only this one.</source>
        <translation>Щелчок: заглушить или вернуть. Двойной щелчок: только этот.</translation>
    </message>
    <message>
        <source>Shown. Space mutes it, S shows it alone.</source>
        <translation>Показан. Пробел заглушает его, S показывает только его.</translation>
    </message>
    <message>
        <source>Muted. Space brings it back, S shows it alone.</source>
        <translation>Заглушён. Пробел возвращает его, S показывает только его.</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Только этот</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Заглушить</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>panel::ServiceChips</name>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ ещё %n</numerusform>
            <numerusform>+ ещё %n</numerusform>
            <numerusform>+ ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n сервис</numerusform>
            <numerusform>%n сервиса</numerusform>
            <numerusform>%n сервисов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>panel::ServiceDetails</name>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Output of the last health check</source>
        <translation>Вывод последней проверки здоровья</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a service, its state</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The health check fails. It printed last:</source>
        <translation>Проверка здоровья не проходит. Её последний вывод:</translation>
    </message>
    <message>
        <source>It has no container yet.</source>
        <translation>Контейнера ещё нет.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Ресурсы</translation>
    </message>
    <message>
        <source>CPU, memory, network, block I/O and processes as a graph</source>
        <translation>ЦП, память, сеть, диск и процессы на графике</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>service and state, as of 10:24</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>What happened to it, what it waits for, and what to do</source>
        <translation>Что с ним случилось, чего он ждёт и что делать</translation>
    </message>
</context>
<context>
    <name>panel::ServiceFilterButton</name>
    <message>
        <source>Chooses the services whose lines are shown</source>
        <translation>Выбор сервисов, чьи строки показаны</translation>
    </message>
    <message>
        <source>all services</source>
        <translation>все сервисы</translation>
    </message>
    <message>
        <source>%1 of %2 services</source>
        <translation>%1 из %2 сервисов</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Показать только</translation>
    </message>
</context>
<context>
    <name>panel::ServiceModel</name>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Контейнер</translation>
    </message>
    <message>
        <source>Host → container</source>
        <translation>Узел → контейнер</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С момента</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Перезапуски</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Образ</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>ЦП</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Память</translation>
    </message>
    <message>
        <source>%1, differs from the compose file</source>
        <translation>%1, отличается от файла compose</translation>
    </message>
</context>
<context>
    <name>panel::ServicesTab</name>
    <message>
        <source>Services</source>
        <translation>Сервисы</translation>
    </message>
    <message>
        <source>The compose file names no services.</source>
        <translation>В файле compose нет сервисов.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing runs yet. Bring up builds and starts %n service(s).</source>
        <translation>
            <numerusform>Пока ничего не работает. «Запустить» соберёт и запустит %n сервис.</numerusform>
            <numerusform>Пока ничего не работает. «Запустить» соберёт и запустит %n сервиса.</numerusform>
            <numerusform>Пока ничего не работает. «Запустить» соберёт и запустит %n сервисов.</numerusform>
        </translation>
    </message>
    <message>
        <source>What runs is not known until the engine answers.</source>
        <translation>Что работает, неизвестно, пока не ответит движок.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Перезапустить</translation>
    </message>
    <message>
        <source>Rebuild this service</source>
        <translation>Пересобрать этот сервис</translation>
    </message>
    <message>
        <source>Show logs</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Copy container id</source>
        <translation>Копировать id контейнера</translation>
    </message>
    <message>
        <source>Work on the whole stack is under way.</source>
        <translation>Идёт работа над всем стеком.</translation>
    </message>
    <message>
        <source>Not live: the services %1.</source>
        <comment>as of 10:24, 3 min ago</comment>
        <translation>Не в реальном времени: сервисы %1.</translation>
    </message>
    <message>
        <source>Show usage</source>
        <translation>Показать ресурсы</translation>
    </message>
    <message>
        <source>Re-create this service</source>
        <translation>Пересоздать этот сервис</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Команды…</translation>
    </message>
</context>
<context>
    <name>panel::SettingRow</name>
    <message>
        <source>environment</source>
        <translation>окружение</translation>
    </message>
    <message>
        <source>default</source>
        <translation>по умолчанию</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>не задано</translation>
    </message>
    <message>
        <source>Use default</source>
        <translation>Взять по умолчанию</translation>
    </message>
    <message>
        <source>Use the default of %1</source>
        <translation>Взять значение по умолчанию для %1</translation>
    </message>
    <message>
        <source>It holds a secret, and stands in .env as plain text. Let the compose file take it from “secrets:”, then the panel keeps it.</source>
        <translation>Здесь секрет, и он лежит в .env открытым текстом. Пусть файл compose берёт его из «secrets:», тогда его будет хранить панель.</translation>
    </message>
    <message>
        <source>It holds a secret: it is neither shown nor written here.</source>
        <translation>Здесь секрет: он не показывается и не записывается.</translation>
    </message>
    <message>
        <source>It comes from the environment of the panel, which .env cannot change.</source>
        <translation>Значение взято из окружения панели, а его .env изменить не может.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>обязательно</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
</context>
<context>
    <name>panel::SettingsTab</name>
    <message>
        <source>Search names and values</source>
        <translation>Поиск по именам и значениям</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Поиск по настройкам</translation>
    </message>
    <message>
        <source>Settings of the machine</source>
        <translation>Настройки машины</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Копировать значение</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Копировать путь</translation>
    </message>
</context>
<context>
    <name>panel::ShownText</name>
    <message>
        <source> … more of %1 in this line</source>
        <translation> … в этой строке есть ещё %1</translation>
    </message>
</context>
<context>
    <name>panel::SidebarModel</name>
    <message>
        <source>%1, used by the stack</source>
        <translation>%1, используется стеком</translation>
    </message>
</context>
<context>
    <name>panel::StackController</name>
    <message>
        <source>%1: %2 is done</source>
        <comment>project, work</comment>
        <translation>%1: %2 — готово</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <comment>project, work</comment>
        <translation>%1: %2 — не удалось</translation>
    </message>
</context>
<context>
    <name>panel::StackHeader</name>
    <message>
        <source>Clean</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Bring up</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Пересобрать</translation>
    </message>
    <message>
        <source>Down: containers and network…</source>
        <translation>Убрать: контейнеры и сеть…</translation>
    </message>
    <message>
        <source>Clean: also volumes and data…</source>
        <translation>Очистить: также тома и данные…</translation>
    </message>
    <message>
        <source>Full clean: also images…</source>
        <translation>Полная очистка: также образы…</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Нет проекта</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>compose file, machine</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Whole engine: what nothing uses…</source>
        <translation>Весь движок: неиспользуемое…</translation>
    </message>
    <message>
        <source>Copies of volumes…</source>
        <translation>Копии томов…</translation>
    </message>
    <message>
        <source>The machine is started first.</source>
        <translation>Сначала запускается машина.</translation>
    </message>
</context>
<context>
    <name>panel::StackPage</name>
    <message>
        <source>Views of the stack</source>
        <translation>Виды стека</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Сервисы</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Порты</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журналы</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитать снова</translation>
    </message>
    <message>
        <source>No compose file is open</source>
        <translation>Файл compose не открыт</translation>
    </message>
    <message>
        <source>Open compose file…</source>
        <translation>Открыть файл compose…</translation>
    </message>
    <message>
        <source>The compose file cannot be used</source>
        <translation>Файл compose нельзя использовать</translation>
    </message>
    <message>
        <source>Correct what is said above; the file is read again as soon as it is saved. Or open another one.</source>
        <translation>Исправьте указанное выше: файл перечитывается сразу после сохранения. Или откройте другой.</translation>
    </message>
    <message>
        <source>There is no machine yet</source>
        <translation>Машин пока нет</translation>
    </message>
    <message>
        <source>No machine is chosen</source>
        <translation>Машина не выбрана</translation>
    </message>
    <message>
        <source>Choose one in the sidebar.</source>
        <translation>Выберите её на боковой панели.</translation>
    </message>
    <message>
        <source>Reading the compose file…</source>
        <translation>Чтение файла compose…</translation>
    </message>
    <message>
        <source>Create one, or see in the sidebar how to get one; it appears there by itself.</source>
        <translation>Создайте машину или узнайте на боковой панели, как её получить; она появится там сама.</translation>
    </message>
    <message>
        <source>New machine…</source>
        <translation>Новая машина…</translation>
    </message>
    <message>
        <source>Enter passphrase…</source>
        <translation>Ввести пароль…</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Секреты</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Проблемы (%1)</translation>
    </message>
    <message>
        <source>Open the docker-compose.yml of your project. Its services, ports and logs then appear here. Or drop the file or its folder on this window.</source>
        <translation>Откройте docker-compose.yml своего проекта. Здесь появятся его сервисы, порты и журналы. Или перетащите файл либо его папку в это окно.</translation>
    </message>
</context>
<context>
    <name>panel::StackSettingsTab</name>
    <message>
        <source>Bring up</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Search names and what they are for</source>
        <translation>Поиск по именам и назначению</translation>
    </message>
    <message>
        <source>Search the settings of the stack</source>
        <translation>Поиск по настройкам стека</translation>
    </message>
    <message>
        <source>Settings of the stack</source>
        <translation>Настройки стека</translation>
    </message>
    <message>
        <source>Correct what is marked; then it can be saved.</source>
        <translation>Исправьте отмеченное, тогда можно будет сохранить.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not saved yet.</source>
        <translation>
            <numerusform>Ещё не сохранено: %n изменение.</numerusform>
            <numerusform>Ещё не сохранено: %n изменения.</numerusform>
            <numerusform>Ещё не сохранено: %n изменений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>A bring-up gives new containers to: %1.</source>
        <translation>При запуске стека новые контейнеры получат: %1.</translation>
    </message>
    <message>
        <source>Saved. What runs is not concerned.</source>
        <translation>Сохранено. Того, что работает, это не касается.</translation>
    </message>
    <message>
        <source>The compose file has no variables to set.</source>
        <translation>В файле compose нет переменных, которые можно задать.</translation>
    </message>
    <message>
        <source>They are kept in %1.</source>
        <translation>Они хранятся в %1.</translation>
    </message>
</context>
<context>
    <name>panel::StageList</name>
    <message>
        <source>Stages</source>
        <translation>Этапы</translation>
    </message>
    <message>
        <source>Stages: %1</source>
        <translation>Этапы: %1</translation>
    </message>
</context>
<context>
    <name>panel::StatusStrip</name>
    <message>
        <source>Not connected</source>
        <translation>Нет соединения</translation>
    </message>
    <message>
        <source>Connecting to “%1”…</source>
        <translation>Соединение с «%1»…</translation>
    </message>
    <message>
        <source>TLS, client certificate “%1”</source>
        <translation>TLS, клиентский сертификат «%1»</translation>
    </message>
    <message>
        <source>Engine %1 · API %2</source>
        <translation>Движок %1 · API %2</translation>
    </message>
    <message>
        <source>round trip %1 ms</source>
        <translation>отклик %1 мс</translation>
    </message>
    <message>
        <source>Local socket, “%1”</source>
        <translation>Локальный сокет, «%1»</translation>
    </message>
    <message>
        <source>ssh, “%1”</source>
        <translation>ssh, «%1»</translation>
    </message>
    <message>
        <source>“%1” disturbed since %2</source>
        <comment>engine, time</comment>
        <translation>«%1»: помехи с %2</translation>
    </message>
    <message>
        <source>“%1” lost since %2</source>
        <translation>«%1» потерян с %2</translation>
    </message>
    <message>
        <source>Reconnecting to “%1”…</source>
        <translation>Снова соединяемся с «%1»…</translation>
    </message>
    <message>
        <source>No connection to “%1” since %2</source>
        <translation>Нет соединения с «%1» с %2</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Нет соединения с %1</translation>
    </message>
</context>
<context>
    <name>panel::StepOutput</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation>Вывод шага</translation>
    </message>
    <message>
        <source>Close the output</source>
        <translation>Закрыть вывод</translation>
    </message>
    <message>
        <source>Output of “%1”</source>
        <translation>Вывод шага «%1»</translation>
    </message>
</context>
<context>
    <name>panel::StepView</name>
    <message>
        <source>%1. %2</source>
        <comment>state of a step, its detail</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>panel::UsageChart</name>
    <message>
        <source>Graph: %1</source>
        <comment>CPU, Memory and the like</comment>
        <translation>График: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time of day, values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>2 min ago</source>
        <translation>2 мин назад</translation>
    </message>
    <message>
        <source>1 min ago</source>
        <translation>1 мин назад</translation>
    </message>
    <message>
        <source>limit %1, far above</source>
        <translation>предел %1, намного выше</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>предел %1</translation>
    </message>
</context>
<context>
    <name>panel::UsagePanel</name>
    <message>
        <source>Close the graph</source>
        <translation>Закрыть график</translation>
    </message>
    <message>
        <source>100 % is one processor</source>
        <translation>100 % — один процессор</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>percentage of the limit</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>since its start %1 in, %2 out</source>
        <translation>с запуска принято %1, передано %2</translation>
    </message>
    <message>
        <source>since its start %1 read, %2 written</source>
        <translation>с запуска прочитано %1, записано %2</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>Он не работает.</translation>
    </message>
    <message>
        <source>Waiting for the first sample…</source>
        <translation>Ожидание первого замера…</translation>
    </message>
    <message>
        <source>The engine counts no network for it.</source>
        <translation>Движок не считает для него сеть.</translation>
    </message>
    <message>
        <source>The engine counts no block I/O for it.</source>
        <translation>Движок не считает для него диск.</translation>
    </message>
    <message>
        <source>The engine does not tell.</source>
        <translation>Движок не сообщает.</translation>
    </message>
</context>
<context>
    <name>panel::VolumesDialog</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Copies of volumes</source>
        <translation>Копии томов</translation>
    </message>
    <message>
        <source>Volumes of “%1”</source>
        <translation>Тома «%1»</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Volumes of the project</source>
        <translation>Тома проекта</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Last write</source>
        <translation>Последняя запись</translation>
    </message>
    <message>
        <source>Copied as it is while its services run: stop the stack first where a database writes.</source>
        <translation>Копируется как есть, пока его сервисы работают: если туда пишет база данных, сначала остановите стек.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n volume(s)</source>
        <translation>
            <numerusform>Копировать %n том</numerusform>
            <numerusform>Копировать %n тома</numerusform>
            <numerusform>Копировать %n томов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n volume(s)</source>
        <translation>
            <numerusform>Восстановить %n том</numerusform>
            <numerusform>Восстановить %n тома</numerusform>
            <numerusform>Восстановить %n томов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (without a name, of %2)</source>
        <translation>%1 (без имени, от %2)</translation>
    </message>
</context>
</TS>
