package dev.sglint.frontend.cloudformation.resource;

import dev.sglint.frontend.cloudformation.value.Datum;
import dev.sglint.model.Attachment;
import dev.sglint.model.Attachment.Kind;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Listeners;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources that use security groups, whatever object of theirs names them. */
public final class Attachments {
  private static final int MAX_DEPTH = 4;

  /** The properties that name groups, at any depth: their names are the same for most types. */
  private static final Set<String> GROUPS =
      Set.of(
          "SecurityGroupIds",
          "SecurityGroups",
          "VPCSecurityGroups",
          "VpcSecurityGroupIds",
          "GroupSet",
          "Groups",
          "SecurityGroupIdList",
          "SourceSecurityGroupIds");

  private static final String CLASSIC = "AWS::ElasticLoadBalancing::LoadBalancer";
  private static final String SCHEME = "Scheme";
  private static final Set<String> PUBLIC =
      Set.of("PubliclyAccessible", "AssociatePublicIpAddress");

  /** All properties that are read. */
  public static final Set<String> PROPERTIES = properties();

  private static final Map<String, Kind> TYPES =
      Map.ofEntries(
          Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", Kind.LOAD_BALANCER),
          Map.entry(CLASSIC, Kind.LOAD_BALANCER),
          Map.entry("AWS::EC2::Instance", Kind.INSTANCE),
          Map.entry("AWS::EC2::LaunchTemplate", Kind.INSTANCE),
          Map.entry("AWS::EC2::NetworkInterface", Kind.INSTANCE),
          Map.entry("AWS::AutoScaling::LaunchConfiguration", Kind.INSTANCE),
          Map.entry("AWS::RDS::DBInstance", Kind.DATABASE),
          Map.entry("AWS::RDS::DBCluster", Kind.DATABASE),
          Map.entry("AWS::DocDB::DBCluster", Kind.DATABASE),
          Map.entry("AWS::Neptune::DBCluster", Kind.DATABASE),
          Map.entry("AWS::Redshift::Cluster", Kind.DATABASE),
          Map.entry("AWS::ElastiCache::CacheCluster", Kind.DATABASE),
          Map.entry("AWS::ElastiCache::ReplicationGroup", Kind.DATABASE),
          Map.entry("AWS::MemoryDB::Cluster", Kind.DATABASE),
          Map.entry("AWS::DAX::Cluster", Kind.DATABASE),
          Map.entry("AWS::Elasticsearch::Domain", Kind.DATABASE),
          Map.entry("AWS::OpenSearchService::Domain", Kind.DATABASE),
          Map.entry("AWS::MSK::Cluster", Kind.OTHER),
          Map.entry("AWS::AmazonMQ::Broker", Kind.OTHER),
          Map.entry("AWS::Lambda::Function", Kind.OTHER),
          Map.entry("AWS::ECS::Service", Kind.OTHER),
          Map.entry("AWS::EKS::Cluster", Kind.OTHER),
          Map.entry("AWS::EFS::MountTarget", Kind.OTHER),
          Map.entry("AWS::EC2::VPCEndpoint", Kind.OTHER),
          Map.entry("AWS::Batch::ComputeEnvironment", Kind.OTHER),
          Map.entry("AWS::CodeBuild::Project", Kind.OTHER));

  /** Types that the internet reaches unless they say otherwise. */
  private static final Set<String> PUBLIC_BY_DEFAULT =
      Set.of(CLASSIC, "AWS::ElasticLoadBalancingV2::LoadBalancer");

  /** A type that has private addresses only. */
  private static final String PRIVATE = "AWS::EC2::VPCEndpoint";

  private Attachments() {}

  private static Set<String> properties() {
    Set<String> all = new HashSet<>(GROUPS);
    all.addAll(PUBLIC);
    all.add(SCHEME);
    all.add(ListenerMapper.LIST);
    return Set.copyOf(all);
  }

  /** Whether resources of a type use groups. */
  public static boolean isAbout(String type) {
    return TYPES.containsKey(type);
  }

  /**
   * What uses groups, and on what it takes connections.
   *
   * @param listeners those of the whole configuration, to which its own are added
   */
  public static Attachment map(ResourceInstance resource, Listeners<Datum.ResourceId> listeners) {
    if (resource.id().type().equals(CLASSIC)) {
      ListenerMapper.addObjects(resource, listeners);
    }
    if (resource.isMentioned()) {
      listeners.maybeMore(
          resource.id(), new UnknownReason(UnknownReason.Kind.OUTSIDE_TREE, "other templates"));
    }
    Collected collected = new Collected();
    if (PUBLIC_BY_DEFAULT.contains(resource.id().type())) {
      collected.isPublic = Ternary.TRUE;
    }
    if (resource.id().type().equals(PRIVATE)) {
      collected.isPublic = Ternary.FALSE;
    }
    collected.in(resource.body(), 0);
    return new Attachment(
        resource.declaration(Words.INGRESS),
        resource.id().type(),
        TYPES.getOrDefault(resource.id().type(), Kind.OTHER),
        new Elements<>(collected.groups, collected.more),
        collected.isPublic,
        listeners.of(resource.id()),
        resource.presence());
  }

  private static final class Collected {
    private final List<Field<GroupIdentity>> groups = new ArrayList<>();
    private Optional<UnknownReason> more = Optional.empty();
    private Ternary isPublic = Ternary.UNKNOWN;

    void in(Properties object, int depth) {
      if (object.hidden().isPresent()) {
        more = object.hidden();
      }
      for (Datum.Property property : object.all()) {
        if (GROUPS.contains(property.name())) {
          add(property.value());
        } else if (property.name().equals(SCHEME)) {
          isPublic = is(property.value(), "internet-facing");
        } else if (PUBLIC.contains(property.name())) {
          isPublic = is(property.value(), "true");
        } else if (depth < MAX_DEPTH) {
          inside(property.value(), object, depth + 1);
        }
      }
    }

    private static Ternary is(Field<Datum> value, String text) {
      return value.test(
          datum ->
              datum instanceof Datum.Text given
                  ? Ternary.of(given.text().equalsIgnoreCase(text))
                  : Ternary.UNKNOWN);
    }

    private void inside(Field<Datum> value, Properties object, int depth) {
      if (value instanceof Field.Known<Datum> known) {
        if (known.value() instanceof Datum.Struct struct) {
          in(
              new Properties(
                  object.path(),
                  struct.properties(),
                  object.span(),
                  object.presence(),
                  Optional.empty()),
              depth);
        } else if (known.value() instanceof Datum.Items items) {
          items.elements().known().forEach(element -> inside(element, object, depth));
        }
      }
    }

    private void add(Field<Datum> value) {
      if (value instanceof Field.Known<Datum> known && known.value() instanceof Datum.Items items) {
        items.elements().known().forEach(this::add);
        more = items.elements().more().isPresent() ? items.elements().more() : more;
      } else if (value instanceof Field.Unknown<Datum> unknown) {
        more = Optional.of(unknown.reason());
      } else {
        groups.add(Fields.read(value, Collected::group));
      }
    }

    private static Optional<GroupIdentity> group(Datum datum) {
      boolean name = datum instanceof Datum.Text text && !text.text().startsWith("sg-");
      return name ? Groups.byName(datum) : Groups.identity(datum);
    }
  }
}
