// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/MachineConfig.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/Machine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <initializer_list>
#include <limits>

namespace panel {

namespace {

constexpr int newestConfigVersion = 3;
constexpr int dockerTlsPort = 2376;

/// Reads fields of one object and remembers the first that is not as it has to be.
class Reader
{
public:
    Reader(const QJsonObject &object, QString path, QString &mistake)
        : m_object(object), m_path(std::move(path)), m_mistake(mistake)
    {
    }

    QString text(const char *key, bool required = false) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isString())
            return value.toString();
        if (required || !(value.isUndefined() || value.isNull()))
            complain(key, "a text");
        return {};
    }

    int number(const char *key, int fallback, bool required = false) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (value.isDouble() && value.toInteger(-1) >= 0 && value.toInteger(-1) <= 65535)
            return int(value.toInteger());
        if (required || !(value.isUndefined() || value.isNull()))
            complain(key, "a number from 0 to 65535");
        return fallback;
    }

    /// For what is only shown: 0 for anything but a number that makes sense.
    int size(std::initializer_list<const char *> keys) const
    {
        for (const char *key : keys) {
            const qint64 value = m_object.value(QLatin1String(key)).toInteger();
            if (value > 0 && value <= std::numeric_limits<int>::max())
                return int(value);
        }
        return 0;
    }
    QString note(const char *key) const { return m_object.value(QLatin1String(key)).toString(); }
    bool flag(const char *key) const { return m_object.value(QLatin1String(key)).toBool(); }
    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }

    QJsonObject object(const char *key, bool required = false) const
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isObject() && (required || !(value.isUndefined() || value.isNull())))
            complain(key, "an object");
        return value.toObject();
    }

private:
    void complain(const char *key, const char *expected) const
    {
        if (m_mistake.isEmpty())
            m_mistake = QStringLiteral("%1%2 is not %3")
                            .arg(m_path, QLatin1String(key), QLatin1String(expected));
    }

    const QJsonObject m_object;
    const QString m_path;
    QString &m_mistake;
};

/// Says it in a file that may be damaged anywhere.
bool isOfDriverNone(const QByteArray &json)
{
    static const QRegularExpression driver(QStringLiteral("\"DriverName\"\\s*:\\s*\"([^\"]*)\""));
    static const QRegularExpression url(QStringLiteral("\"URL\"\\s*:\\s*\"[^\"]"));
    const QString text = QString::fromUtf8(json.left(maximumMachineConfig));
    const auto match = driver.match(text);
    // What is cut off ends before the driver's name, and only driver none has a URL.
    return match.hasMatch() ? match.captured(1) == u"none" : url.match(text).hasMatch();
}

Error malformed(const QString &name, const QByteArray &json, const QString &detail)
{
    return {
        Error::Kind::FileMalformed,
        Tr::tr("The entry of machine “%1” in the docker-machine store is damaged.").arg(name),
        isOfDriverNone(json)
            ? Tr::tr("Restore its config.json from a copy, or correct it. If it is the engine of "
                     "“make engine”, delete the file: “make engine” writes it anew.")
            : Tr::tr("Restore its config.json from a copy, or remove the machine with "
                     "“docker-machine rm -f %1” and create it again.")
                  .arg(name),
        plainText(detail)};
}

bool isAddress(const QString &text)
{
    // Digits and dots, or hexadecimal digits and colons: no user names, ports, paths or zones.
    static const QRegularExpression ipv4(
        QStringLiteral("\\A(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!\\z)|\\z)){4}\\z"));
    static const QRegularExpression ipv6(
        QStringLiteral("\\A(?=[^:]*:[^:]*:)[0-9A-Fa-f:]{2,39}\\z"));
    return ipv4.match(text).hasMatch() || ipv6.match(text).hasMatch();
}

QUrl httpsUrl(const QString &host, int port)
{
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host, QUrl::StrictMode);
    url.setPort(port);
    return url;
}

/// tcp://host:port as Driver.URL of driver "none" has it. Invalid if it says anything else.
QUrl urlFromTcp(const QString &text)
{
    const QUrl given(text, QUrl::StrictMode);
    const bool isPlain =
        given.isValid() && given.scheme() == QLatin1String("tcp") && !given.host().isEmpty()
        && given.userInfo().isEmpty() && !given.authority().contains(u'@') && !given.hasQuery()
        && !given.hasFragment() && (given.path().isEmpty() || given.path() == QLatin1String("/"))
        && given.port() != 0;
    return isPlain ? httpsUrl(given.host(), given.port(dockerTlsPort)) : QUrl();
}

/// Drivers that make VMs here, and count memory and disk in MiB. Those of clouds have keys of the
/// same names in other units.
bool isLocalVmDriver(const QString &driver)
{
    static const QSet<QString> drivers = {
        QStringLiteral("virtualbox"),    QStringLiteral("hyperv"),
        QStringLiteral("hyperkit"),      QStringLiteral("kvm"),
        QStringLiteral("parallels"),     QStringLiteral("vmwarefusion"),
        QStringLiteral("vmwarevsphere"), QStringLiteral("xhyve")};
    return drivers.contains(driver);
}

MachineSettings readSettings(const QString &driverName, const Reader &driver, const Reader &host,
                             int configVersion)
{
    MachineSettings settings;
    // Nothing in the file names its author. But two options exist in rancher-machine only.
    const bool isRancher = host.has("CustomInstallScript") || host.has("HostnameOverride");
    settings.createdBy =
        Tr::tr("%1, config version %2")
            .arg(isRancher ? QStringLiteral("rancher-machine") : QStringLiteral("docker-machine"))
            .arg(configVersion);
    if (isLocalVmDriver(driverName)) {
        settings.cpus = driver.size({"CPU"});
        settings.memoryMiB = driver.size({"Memory", "MemSize"});
        settings.diskMiB = driver.size({"DiskSize"});
        settings.boot2dockerUrl = driver.note("Boot2DockerURL");
    }
    if (driverName == QLatin1String("virtualbox")) {
        settings.hostOnlyCidr = driver.note("HostOnlyCIDR");
        settings.skipsVtxCheck = driver.flag("NoVTXCheck");
    }
    const int sshPort = driver.size({"SSHPort"});
    settings.sshPort = sshPort <= 65535 ? sshPort : 0;
    settings.sshUser = driver.note("SSHUser");
    settings.sshKeyPath = driver.note("SSHKeyPath");
    return settings;
}

} // namespace

Result<MachineConfig> parseMachineConfig(const QByteArray &json, const QString &name)
{
    const QString shown = elided(plainText(name));
    const auto damaged = [&](const QString &detail) {
        return fail(malformed(shown, json, detail));
    };
    if (!isMachineName(name))
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("The docker-machine store has a folder “%1”, which is not the name of a "
                   "machine.")
                .arg(shown),
            Tr::tr("Names have letters, digits, “-” and “.”, and begin with a letter or digit. "
                   "Move the folder out of the store."));
    if (json.size() > maximumMachineConfig)
        return fail(Error::Kind::TooLarge,
                    Tr::tr("config.json of machine “%1” is too large to be one.").arg(shown),
                    Tr::tr("Restore the file from a copy, or create the machine again."),
                    Tr::tr("It has %1 bytes, at most %2 are read.")
                        .arg(json.size())
                        .arg(maximumMachineConfig));

    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return damaged(QStringLiteral("config.json, byte %1: %2")
                           .arg(parseError.offset)
                           .arg(parseError.errorString()));
    if (!document.isObject() || document.object().isEmpty())
        return damaged(QStringLiteral("config.json holds no settings"));

    QString mistake;
    const Reader root(document.object(), {}, mistake);
    const int version = root.number("ConfigVersion", 0, true);
    if (mistake.isEmpty() && version > newestConfigVersion)
        return fail(Error::Kind::VersionUnsupported,
                    Tr::tr("Machine “%1” was made by a newer docker-machine.").arg(shown),
                    Tr::tr("Update Inception Panel."),
                    QStringLiteral("ConfigVersion %1, at most %2 is known")
                        .arg(version)
                        .arg(newestConfigVersion));
    const QString nameInside = root.text("Name", true);
    MachineConfig config;
    config.driver = root.text("DriverName", true);
    const Reader driver(root.object("Driver", true), QStringLiteral("Driver."), mistake);
    config.ipAddress = driver.text("IPAddress");
    const QString url = driver.text("URL");
    const int port = driver.number("EnginePort", dockerTlsPort);
    const Reader host(root.object("HostOptions"), QStringLiteral("HostOptions."), mistake);
    const Reader auth(host.object("AuthOptions"), QStringLiteral("HostOptions.AuthOptions."),
                      mistake);
    config.authFiles = {auth.text("CaCertPath"), auth.text("ClientCertPath"),
                        auth.text("ClientKeyPath")};
    config.settings = readSettings(config.driver, driver, host, version);
    if (!mistake.isEmpty())
        return damaged(mistake);
    if (nameInside != name)
        return damaged(QStringLiteral("Name is “%1”, but the folder is called “%2”")
                           .arg(elided(nameInside), shown));
    if (!isMachineName(config.driver))
        return damaged(QStringLiteral("DriverName is “%1”").arg(elided(config.driver)));

    if (config.driver == QLatin1String("none")) {
        config.ipAddress.clear(); // driver none writes host:port there; its URL is the truth
        config.url = urlFromTcp(url);
        if (!config.url.isValid() || config.url.isEmpty())
            return damaged(QStringLiteral("Driver.URL is “%1”").arg(elided(url)));
    } else if (!config.ipAddress.isEmpty()) {
        if (!isAddress(config.ipAddress))
            return damaged(
                QStringLiteral("Driver.IPAddress is “%1”").arg(elided(config.ipAddress)));
        config.url = httpsUrl(config.ipAddress, port == 0 ? dockerTlsPort : port);
    }
    return config;
}

} // namespace panel
