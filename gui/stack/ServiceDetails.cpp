// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/ServiceDetails.h"

#include "core/base/PlainText.h"
#include "core/diagnosis/Diagnosis.h"
#include "gui/Fonts.h"
#include "gui/models/ServiceTexts.h"
#include "gui/widgets/BriefText.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace panel {

bool canStart(const Container &container)
{
    return container.state == Container::State::Exited
           || container.state == Container::State::Created;
}

bool canStart(const Service &service)
{
    // Where one is missing it is brought up, which makes it.
    const QList<Container> containers = service.containers();
    return containers.isEmpty() || service.areTooFew()
           || std::any_of(containers.cbegin(), containers.cend(),
                          [](const Container &one) { return canStart(one); });
}

bool canStop(const Service &service)
{
    return service.isActive();
}

ServiceDetails::ServiceDetails(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_problem(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_health(new BriefText(4, this))
    , m_why(new QPushButton(tr("Why?"), this))
    , m_usage(new QPushButton(tr("Usage"), this))
    , m_start(new QPushButton(glyphIcon(Glyph::Play, &Tokens::text), tr("Start"), this))
    , m_stop(new QPushButton(glyphIcon(Glyph::Stop, &Tokens::text), tr("Stop"), this))
    , m_restart(new QPushButton(glyphIcon(Glyph::Rebuild, &Tokens::text), tr("Restart"), this))
{
    setObjectName(QStringLiteral("serviceDetails"));
    setProperty("look", QStringLiteral("card"));
    m_title->setFont(fonts::strong());
    m_title->setObjectName(QStringLiteral("serviceTitle"));
    m_problem->setObjectName(QStringLiteral("serviceProblem"));
    m_health->setObjectName(QStringLiteral("serviceHealthOutput"));
    m_health->setAccessibleName(tr("Output of the last health check"));
    m_why->setObjectName(QStringLiteral("serviceWhyButton"));
    m_why->setToolTip(tr("What happened to it, what it waits for, and what to do"));
    m_usage->setObjectName(QStringLiteral("serviceUsageButton"));
    m_usage->setCheckable(true);
    m_usage->setProperty("look", QStringLiteral("toggle"));
    m_usage->setToolTip(tr("CPU, memory, network, block I/O and processes as a graph"));
    m_start->setObjectName(QStringLiteral("serviceStartButton"));
    m_stop->setObjectName(QStringLiteral("serviceStopButton"));
    m_restart->setObjectName(QStringLiteral("serviceRestartButton"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    texts->addWidget(m_title);
    texts->addWidget(m_problem);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addLayout(texts, 1);
    for (QPushButton *button : {m_why, m_usage, m_start, m_stop, m_restart}) {
        button->setIconSize({15, 12});
        top->addWidget(button, 0, Qt::AlignVCenter);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(13, 9, 9, 9);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_health);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_why, &QPushButton::clicked, this, &ServiceDetails::whyAsked);
    connect(m_usage, &QPushButton::clicked, this, &ServiceDetails::usageAsked);
    connect(m_start, &QPushButton::clicked, this, &ServiceDetails::startAsked);
    connect(m_stop, &QPushButton::clicked, this, &ServiceDetails::stopAsked);
    connect(m_restart, &QPushButton::clicked, this, &ServiceDetails::restartAsked);
    hide();
}

void ServiceDetails::setUsageShown(bool shown)
{
    m_usage->setChecked(shown);
}

void ServiceDetails::setService(const std::optional<Service> &service, const QString &whyNoActions,
                                const QString &age)
{
    setVisible(service.has_value());
    if (!service)
        return;
    const QString title = tr("%1 – %2", "name of a service, its state")
                              .arg(elided(service->name), stateText(*service));
    m_title->setText(
        age.isEmpty() ? title : tr("%1 (%2)", "service and state, as of 10:24").arg(title, age));
    const bool unhealthy = service->container
                           && service->container->health == Container::Health::Unhealthy
                           && service->container->error.isEmpty();
    // The probe's output has a field of its own below; the sentence need not repeat it.
    const QString problem =
        unhealthy ? tr("The health check fails. It printed last:") : problemText(*service);
    m_problem->setTone(service->hasProblem() ? Tone::Bad : Tone::Muted);
    if (!problem.isEmpty())
        m_problem->setText(problem);
    else
        m_problem->setText(service->container ? service->container->image
                                              : tr("It has no container yet."));

    m_health->showText(unhealthy ? service->container->healthOutput.trimmed() : QString());

    m_why->setVisible(isWorthALook(*service, QDateTime::currentDateTimeUtc()));
    m_start->setVisible(canStart(*service));
    m_stop->setVisible(canStop(*service));
    m_restart->setVisible(canStop(*service));
    for (QPushButton *button : {m_start, m_stop, m_restart}) {
        button->setEnabled(whyNoActions.isEmpty());
        button->setToolTip(plainToolTip(whyNoActions));
    }
    keepHeight();
}

void ServiceDetails::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepHeight();
}

void ServiceDetails::keepHeight()
{
    constexpr int mostLines = 8; // an engine may have more to say than there is room for
    setMinimumHeight(std::min(heightForWidth(width()), mostLines * fontMetrics().lineSpacing()));
}

} // namespace panel
