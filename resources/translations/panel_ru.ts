<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
        <source>Look at it with --dry-run, then say --yes.</source>
        <translation>Посмотрите с --dry-run, затем укажите --yes.</translation>
    </message>
    <message>
        <source>The data is gone then. Type the project&apos;s name (%1) to go on:</source>
        <translation>Данные исчезнут навсегда. Введите имя проекта (%1), чтобы продолжить:</translation>
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
        <source>--since takes 30s, 5m, 2h, 1d or a time such as 2026-01-31T10:00:00.</source>
        <translation>--since принимает 30s, 5m, 2h, 1d или время вида 2026-01-31T10:00:00.</translation>
    </message>
    <message>
        <source>Usage: inception-panel [--machine NAME] [--project FILE] [COMMAND] [--json]

Without a command the window opens.

  machines                     every docker-machine VM and whether its engine answers
  status                       the services of the project and their containers
  up [SERVICE...]              bring the stack up: secrets, images, containers, healthy
  stop                         stop the containers
  down                         remove the containers and networks, keep the data
  clean [--volumes] [--images] remove more; shows what goes and asks first
        [--dry-run] [--yes]    only show; do not ask
  logs [-f] [--tail N] [--since T] [SERVICE...]

  --machine NAME   a machine of the docker-machine store (default: default)
  --project FILE   a compose file (default: the stack that comes with the panel)
  --json           one JSON document, or one object per line for streams

Exit codes: 0 done, 1 failed, 2 wrong usage.
</source>
        <translation>Использование: inception-panel [--machine NAME] [--project FILE] [COMMAND] [--json]

Без команды открывается окно.

  machines                     все машины docker-machine и отвечает ли их движок
  status                       сервисы проекта и их контейнеры
  up [SERVICE...]              запустить стек: секреты, образы, контейнеры, здоровье
  stop                         остановить контейнеры
  down                         удалить контейнеры и сети, сохранить данные
  clean [--volumes] [--images] удалить больше; сначала показывает, что именно, и спрашивает
        [--dry-run] [--yes]    только показать; не спрашивать
  logs [-f] [--tail N] [--since T] [SERVICE...]

  --machine NAME   машина из хранилища docker-machine (по умолчанию: default)
  --project FILE   файл compose (по умолчанию: стек, который идёт с панелью)
  --json           один документ JSON или по объекту в строке для потоков

Коды завершения: 0 — сделано, 1 — не удалось, 2 — неверный вызов.
</translation>
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
        <source>No machine in %1. “make engine” starts a local one on Linux; “docker-machine create default” makes a VM.</source>
        <translation>В %1 нет ни одной машины. «make engine» запускает локальную в Linux, «docker-machine create default» создаёт виртуальную.</translation>
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
        <source>URL</source>
        <translation>АДРЕС</translation>
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
        <source>Compose cannot reach “%1”: its address is not TLS over TCP.</source>
        <translation>Compose не может достичь «%1»: это не адрес TLS поверх TCP.</translation>
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
        <source>Make the machine&apos;s certificates anew (docker-machine regenerate-certs).</source>
        <translation>Создайте сертификаты машины заново (docker-machine regenerate-certs).</translation>
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
        <source>killed (%1): it ignored the stop signal or ran out of memory</source>
        <translation>убит (%1): не реагировал на сигнал остановки или исчерпал память</translation>
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
        <source>ended by itself without error</source>
        <translation>завершился сам без ошибки</translation>
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
        <source>Get the authority&apos;s certificate of this engine from whoever runs it.</source>
        <translation>Получите сертификат центра сертификации этого движка у его владельца.</translation>
    </message>
    <message>
        <source>If the machine is yours, renew its certificate: docker-machine regenerate-certs -f %1 (this restarts Docker in the machine).</source>
        <translation>Если машина ваша, обновите её сертификат: docker-machine regenerate-certs -f %1 (это перезапустит Docker в машине).</translation>
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
        <source>Store it without one: openssl pkey -in %1 -out %1.plain, then replace it and chmod 600 it.</source>
        <translation>Сохраните его без пароля: openssl pkey -in %1 -out %1.plain, затем замените им файл и выполните chmod 600.</translation>
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
        <source>Get new certificates from whoever runs the engine.</source>
        <translation>Получите новые сертификаты у владельца движка.</translation>
    </message>
    <message>
        <source>Renew the certificates: docker-machine regenerate-certs --client-certs -f %1 (this restarts Docker in the machine).</source>
        <translation>Обновите сертификаты: docker-machine regenerate-certs --client-certs -f %1 (это перезапустит Docker в машине).</translation>
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
        <source>If the machine was deleted, remove its entry with “docker-machine rm -f %1”.</source>
        <translation>Если машину удалили, уберите её запись командой «docker-machine rm -f %1».</translation>
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
        <source>Machine “%1” has no certificates to connect with.</source>
        <translation>У машины «%1» нет сертификатов для соединения.</translation>
    </message>
    <message>
        <source>Run “docker-machine regenerate-certs -f --client-certs %1”; for a machine of driver “none”, copy ca.pem, cert.pem and key.pem into its folder.</source>
        <translation>Выполните «docker-machine regenerate-certs -f --client-certs %1»; для машины с драйвером «none» скопируйте ca.pem, cert.pem и key.pem в её папку.</translation>
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
        <source>Unlock the keychain, or start a keychain service (GNOME Keyring, KWallet).</source>
        <translation>Разблокируйте связку ключей или запустите её службу (GNOME Keyring, KWallet).</translation>
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
        <source>“make engine” starts a local one on Linux; “docker-machine create %1” makes a VM.</source>
        <translation>«make engine» запускает локальную в Linux, «docker-machine create %1» создаёт виртуальную.</translation>
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
    <message numerus="yes">
        <source>%n container(s) started</source>
        <translation>
            <numerusform>запущен %n контейнер</numerusform>
            <numerusform>запущено %n контейнера</numerusform>
            <numerusform>запущено %n контейнеров</numerusform>
        </translation>
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
        <source>removing containers and networks</source>
        <translation>удаление контейнеров и сетей</translation>
    </message>
    <message>
        <source>containers and networks are gone, the data is kept</source>
        <translation>контейнеры и сети удалены, данные сохранены</translation>
    </message>
    <message>
        <source>No image of the project is on the engine to reach its folders with.</source>
        <translation>На движке нет ни одного образа проекта, через который достать его папки.</translation>
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
        <source>nothing to build</source>
        <translation>собирать нечего</translation>
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
        <source>%1 was built anew meanwhile and is kept</source>
        <translation>%1 тем временем собран заново и сохранён</translation>
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
</context>
<context>
    <name>panel::BringUpPanel</name>
    <message>
        <source>Try again</source>
        <translation>Попробовать снова</translation>
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
        <source>Exactly this goes, and nothing else. Data cannot be brought back.</source>
        <translation>Удаляется ровно это и ничего больше. Данные вернуть нельзя.</translation>
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
    <name>panel::LogPanel</name>
    <message numerus="yes">
        <source>Only the first %Ln lines were copied: the rest is too much for a clipboard.</source>
        <translation>
            <numerusform>Скопирована только первая %Ln строка: остальное слишком велико для буфера обмена.</numerusform>
            <numerusform>Скопированы только первые %Ln строки: остальное слишком велико для буфера обмена.</numerusform>
            <numerusform>Скопированы только первые %Ln строк: остальное слишком велико для буфера обмена.</numerusform>
        </translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журналы</translation>
    </message>
    <message>
        <source>Filter: text, /regex/, -exclude, service:nginx, stream:err</source>
        <translation>Фильтр: текст, /выражение/, -исключить, service:nginx, stream:err</translation>
    </message>
    <message>
        <source>Filter of the log lines</source>
        <translation>Фильтр строк журнала</translation>
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
</context>
<context>
    <name>panel::LogView</name>
    <message>
        <source>Log lines</source>
        <translation>Строки журнала</translation>
    </message>
    <message>
        <source>Time, service and text of each line. End follows the newest lines, Shift with arrows selects, Ctrl+C copies.</source>
        <translation>Время, сервис и текст каждой строки. End — следить за новейшими, Shift со стрелками — выделить, Ctrl+C — копировать.</translation>
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
        <source>Wrap long lines</source>
        <translation>Переносить длинные строки</translation>
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
        <source>Inception Panel %1</source>
        <translation>Inception Panel %1</translation>
    </message>
    <message>
        <source>Machines, compose stacks, ports and logs in one window.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Машины, стеки compose, порты и журналы в одном окне.
Свободная программа под Стандартной общественной лицензией GNU версии 3 или новее.</translation>
    </message>
</context>
<context>
    <name>panel::PortModel</name>
    <message>
        <source>Service</source>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Протокол</translation>
    </message>
    <message>
        <source>Host address</source>
        <translation>Адрес узла</translation>
    </message>
    <message>
        <source>Host port</source>
        <translation>Порт узла</translation>
    </message>
    <message>
        <source>Container port</source>
        <translation>Порт контейнера</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любой</translation>
    </message>
</context>
<context>
    <name>panel::PortsTab</name>
    <message>
        <source>Ports</source>
        <translation>Порты</translation>
    </message>
    <message>
        <source>No port is published at the moment. Ports appear when their containers run.</source>
        <translation>Сейчас ни один порт не опубликован. Порты появляются, когда работают их контейнеры.</translation>
    </message>
    <message>
        <source>“any” means every address of the machine; from here it is reached as %1.</source>
        <translation>«любой» — каждый адрес машины; отсюда она доступна как %1.</translation>
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
</context>
<context>
    <name>panel::ShownLine</name>
    <message>
        <source> … %L1 more characters</source>
        <translation> … ещё символов: %L1</translation>
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
        <source>Retry</source>
        <translation>Повторить</translation>
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
        <source>Open the docker-compose.yml of your project. Its services, ports and logs then appear here.</source>
        <translation>Откройте docker-compose.yml вашего проекта. Здесь появятся его сервисы, порты и журналы.</translation>
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
        <source>The sidebar says how to get one; it appears there by itself.</source>
        <translation>Как её получить, сказано на боковой панели; она появится там сама.</translation>
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
        <source>No connection to “%1”</source>
        <translation>Нет соединения с «%1»</translation>
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
        <source>as of %1, engine lost</source>
        <translation>данные на %1, движок потерян</translation>
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
    <message>
        <source>No output yet.</source>
        <translation>Вывода пока нет.</translation>
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
</TS>
