// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/machines/OverviewTab.h"

#include "core/base/PlainText.h"
#include "gui/machines/MachineTexts.h"
#include "gui/widgets/FactList.h"

#include <QGridLayout>
#include <QLocale>

namespace panel {

namespace {

constexpr int widthForTwo = 720;

/// "docker@127.0.0.1, port 51022".
QString sshText(const Machine &machine)
{
    const MachineSettings &settings = machine.settings;
    if (settings.sshUser.isEmpty())
        return {};
    // VirtualBox forwards a port of this computer; other drivers reach the machine itself.
    const QString host =
        machine.driver == u"virtualbox" ? QStringLiteral("127.0.0.1") : machine.ipAddress;
    const QString place = host.isEmpty() ? settings.sshUser : settings.sshUser + u'@' + host;
    if (settings.sshPort <= 0)
        return place;
    return OverviewTab::tr("%1, port %2", "user@host, SSH port").arg(place).arg(settings.sshPort);
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : QScrollArea(parent)
    , m_engine(new FactList(QStringLiteral("engineFacts"), tr("Engine"), this))
    , m_hardware(new FactList(QStringLiteral("hardwareFacts"), tr("Hardware"), this))
    , m_certificates(new FactList(QStringLiteral("certificateFacts"), tr("Certificates"), this))
    , m_ssh(new FactList(QStringLiteral("sshFacts"), tr("SSH"), this))
    , m_origin(new FactList(QStringLiteral("originFacts"), tr("Origin"), this))
{
    auto *content = new QWidget(this);
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    setObjectName(QStringLiteral("overviewTab"));
    setAccessibleName(tr("Overview of the machine"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void OverviewTab::setState(const MachinePageState &state)
{
    const Machine machine = state.machine.value_or(Machine());
    const MachineSettings &settings = machine.settings;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_engine->setFacts(
        {{tr("Address"), machine.endpoint ? machine.endpoint->url.toDisplayString() : QString(),
          Tone::Text, true},
         {tr("Version"), machine.engineVersion},
         {tr("API"), machine.apiVersion}});
    m_hardware->setFacts(
        {{tr("Processors"), settings.cpus > 0 ? QLocale().toString(settings.cpus) : QString()},
         {tr("Memory"), sizeText(settings.memoryMiB)},
         {tr("Disk"), sizeText(settings.diskMiB)},
         {tr("Host-only network"), settings.hostOnlyCidr, Tone::Text, true}});
    m_certificates->setFacts(
        {{tr("Valid"), validityText(machine.certificatesEnd, now),
          validityTone(machine.certificatesEnd, now)},
         {tr("Folder"), machine.endpoint ? machine.storePath : QString(), Tone::Text, true}});
    m_ssh->setFacts({{tr("Login"), sshText(machine), Tone::Text, true},
                     {tr("Key"), settings.sshKeyPath, Tone::Text, true}});
    m_origin->setFacts({{tr("Driver"), machine.driver},
                        {tr("Created by"), settings.createdBy},
                        {tr("System"), settings.boot2dockerUrl, Tone::Text, true},
                        {tr("Store"), machine.storePath, Tone::Text, true}});
    place();
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void OverviewTab::place()
{
    // Two columns where they fit, without holes where a card has nothing to say.
    QList<QWidget *> shown;
    for (FactList *card : {m_engine, m_hardware, m_certificates, m_ssh, m_origin}) {
        if (!card->isHidden())
            shown.append(card);
    }
    const int columns = viewport()->width() < widthForTwo ? 1 : 2;
    if (columns == m_columns && shown == m_placed)
        return;
    for (QWidget *card : std::as_const(m_placed))
        m_grid->removeWidget(card);
    m_columns = columns;
    m_placed = shown;
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns - 1);
    for (int i = 0; i < int(shown.size()); ++i) {
        const bool isAlone = i == int(shown.size()) - 1 && i % columns == 0;
        m_grid->addWidget(shown[i], i / columns, i % columns, 1, isAlone ? columns : 1);
    }
}

} // namespace panel
