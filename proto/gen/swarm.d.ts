import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace swarm. */
export namespace swarm {

    /**
     * Properties of an Envelope.
     * @deprecated Use swarm.Envelope.$Properties instead.
     */
    interface IEnvelope extends swarm.Envelope.$Properties {
    }

    /** Represents an Envelope. */
    class Envelope {

        /**
         * Constructs a new Envelope.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Envelope.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Envelope payload. */
        payload: Uint8Array;

        /** Envelope signature. */
        signature: Uint8Array;

        /**
         * Encodes the specified Envelope message. Does not implicitly {@link swarm.Envelope.verify|verify} messages.
         * @param message Envelope message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Envelope message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Envelope & swarm.Envelope.$Shape} Envelope
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Envelope & swarm.Envelope.$Shape;

        /**
         * Creates an Envelope message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Envelope
         */
        static fromObject(object: { [k: string]: any }): swarm.Envelope;

        /**
         * Creates a plain object from an Envelope message. Also converts values to other types if specified.
         * @param message Envelope
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Envelope, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Envelope to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Envelope {

        /** Properties of an Envelope. */
        interface $Properties {

            /** Envelope payload */
            payload?: (Uint8Array|null);

            /** Envelope signature */
            signature?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Envelope. */
        type $Shape = swarm.Envelope.$Properties;
    }

    /**
     * Properties of a Payload.
     * @deprecated Use swarm.Payload.$Properties instead.
     */
    interface IPayload extends swarm.Payload.$Properties {
    }

    /** Represents a Payload. */
    class Payload {

        /**
         * Constructs a new Payload.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Payload.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Payload version. */
        version: number;

        /** Payload network. */
        network: string;

        /** Payload type. */
        type: number;

        /** Payload from. */
        from: string;

        /** Payload issuedAt. */
        issuedAt: number;

        /** Payload expiresAt. */
        expiresAt: number;

        /** Payload body. */
        body: Uint8Array;

        /**
         * Encodes the specified Payload message. Does not implicitly {@link swarm.Payload.verify|verify} messages.
         * @param message Payload message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Payload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Payload message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Payload & swarm.Payload.$Shape} Payload
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Payload & swarm.Payload.$Shape;

        /**
         * Creates a Payload message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Payload
         */
        static fromObject(object: { [k: string]: any }): swarm.Payload;

        /**
         * Creates a plain object from a Payload message. Also converts values to other types if specified.
         * @param message Payload
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Payload, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Payload to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Payload {

        /** Properties of a Payload. */
        interface $Properties {

            /** Payload version */
            version?: (number|null);

            /** Payload network */
            network?: (string|null);

            /** Payload type */
            type?: (number|null);

            /** Payload from */
            from?: (string|null);

            /** Payload issuedAt */
            issuedAt?: (number|null);

            /** Payload expiresAt */
            expiresAt?: (number|null);

            /** Payload body */
            body?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Payload. */
        type $Shape = swarm.Payload.$Properties;
    }

    /**
     * Properties of a GpuRequest.
     * @deprecated Use swarm.GpuRequest.$Properties instead.
     */
    interface IGpuRequest extends swarm.GpuRequest.$Properties {
    }

    /** Represents a GpuRequest. */
    class GpuRequest {

        /**
         * Constructs a new GpuRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.GpuRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** GpuRequest models. */
        models: string[];

        /** GpuRequest minMemoryGb. */
        minMemoryGb: number;

        /** GpuRequest maxMemoryGb. */
        maxMemoryGb: number;

        /** GpuRequest count. */
        count: number;

        /**
         * Encodes the specified GpuRequest message. Does not implicitly {@link swarm.GpuRequest.verify|verify} messages.
         * @param message GpuRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.GpuRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a GpuRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.GpuRequest & swarm.GpuRequest.$Shape} GpuRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.GpuRequest & swarm.GpuRequest.$Shape;

        /**
         * Creates a GpuRequest message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns GpuRequest
         */
        static fromObject(object: { [k: string]: any }): swarm.GpuRequest;

        /**
         * Creates a plain object from a GpuRequest message. Also converts values to other types if specified.
         * @param message GpuRequest
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.GpuRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this GpuRequest to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace GpuRequest {

        /** Properties of a GpuRequest. */
        interface $Properties {

            /** GpuRequest models */
            models?: (string[]|null);

            /** GpuRequest minMemoryGb */
            minMemoryGb?: (number|null);

            /** GpuRequest maxMemoryGb */
            maxMemoryGb?: (number|null);

            /** GpuRequest count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a GpuRequest. */
        type $Shape = swarm.GpuRequest.$Properties;
    }

    /**
     * Properties of a UnitOffer.
     * @deprecated Use swarm.UnitOffer.$Properties instead.
     */
    interface IUnitOffer extends swarm.UnitOffer.$Properties {
    }

    /** Represents a UnitOffer. */
    class UnitOffer {

        /**
         * Constructs a new UnitOffer.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.UnitOffer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UnitOffer unit. */
        unit: string;

        /** UnitOffer model. */
        model: string;

        /** UnitOffer vramMib. */
        vramMib: number;

        /** UnitOffer memoryGb. */
        memoryGb: number;

        /** UnitOffer claimed. */
        claimed: boolean;

        /** UnitOffer cpus. */
        cpus: number;

        /** UnitOffer memoryMib. */
        memoryMib: number;

        /**
         * Encodes the specified UnitOffer message. Does not implicitly {@link swarm.UnitOffer.verify|verify} messages.
         * @param message UnitOffer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.UnitOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UnitOffer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.UnitOffer & swarm.UnitOffer.$Shape} UnitOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.UnitOffer & swarm.UnitOffer.$Shape;

        /**
         * Creates a UnitOffer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns UnitOffer
         */
        static fromObject(object: { [k: string]: any }): swarm.UnitOffer;

        /**
         * Creates a plain object from a UnitOffer message. Also converts values to other types if specified.
         * @param message UnitOffer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.UnitOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this UnitOffer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace UnitOffer {

        /** Properties of a UnitOffer. */
        interface $Properties {

            /** UnitOffer unit */
            unit?: (string|null);

            /** UnitOffer model */
            model?: (string|null);

            /** UnitOffer vramMib */
            vramMib?: (number|null);

            /** UnitOffer memoryGb */
            memoryGb?: (number|null);

            /** UnitOffer claimed */
            claimed?: (boolean|null);

            /** UnitOffer cpus */
            cpus?: (number|null);

            /** UnitOffer memoryMib */
            memoryMib?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UnitOffer. */
        type $Shape = swarm.UnitOffer.$Properties;
    }

    /**
     * Properties of a Blob.
     * @deprecated Use swarm.Blob.$Properties instead.
     */
    interface IBlob extends swarm.Blob.$Properties {
    }

    /** Represents a Blob. */
    class Blob {

        /**
         * Constructs a new Blob.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Blob.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Blob sha256. */
        sha256: string;

        /** Blob sizeBytes. */
        sizeBytes: number;

        /**
         * Encodes the specified Blob message. Does not implicitly {@link swarm.Blob.verify|verify} messages.
         * @param message Blob message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Blob.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Blob message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Blob & swarm.Blob.$Shape} Blob
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Blob & swarm.Blob.$Shape;

        /**
         * Creates a Blob message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Blob
         */
        static fromObject(object: { [k: string]: any }): swarm.Blob;

        /**
         * Creates a plain object from a Blob message. Also converts values to other types if specified.
         * @param message Blob
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Blob, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Blob to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Blob {

        /** Properties of a Blob. */
        interface $Properties {

            /** Blob sha256 */
            sha256?: (string|null);

            /** Blob sizeBytes */
            sizeBytes?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Blob. */
        type $Shape = swarm.Blob.$Properties;
    }

    /**
     * Properties of a Requirements.
     * @deprecated Use swarm.Requirements.$Properties instead.
     */
    interface IRequirements extends swarm.Requirements.$Properties {
    }

    /** Represents a Requirements. */
    class Requirements {

        /**
         * Constructs a new Requirements.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Requirements.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Requirements nodes. */
        nodes: number;

        /** Requirements gpus. */
        gpus?: (swarm.GpuRequest.$Properties|null);

        /** Requirements cpus. */
        cpus: number;

        /** Requirements memoryMib. */
        memoryMib: number;

        /** Requirements region. */
        region: string;

        /** Requirements maxPriceMicroPerGpuHour. */
        maxPriceMicroPerGpuHour: number;

        /** Requirements acceptClaimed. */
        acceptClaimed: boolean;

        /** Requirements archiveBytes. */
        archiveBytes: number;

        /** Requirements durationMs. */
        durationMs: number;

        /** Requirements termMs. */
        termMs: number;

        /** Requirements ray. */
        ray: string;

        /** Requirements python. */
        python: string;

        /** Requirements requirements. */
        requirements: string;

        /** Requirements perNode. */
        perNode: boolean;

        /** Requirements egress. */
        egress: string;

        /** Requirements dataBytes. */
        dataBytes: number;

        /** Requirements minNodes. */
        minNodes: number;

        /**
         * Encodes the specified Requirements message. Does not implicitly {@link swarm.Requirements.verify|verify} messages.
         * @param message Requirements message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Requirements.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Requirements message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Requirements & swarm.Requirements.$Shape} Requirements
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Requirements & swarm.Requirements.$Shape;

        /**
         * Creates a Requirements message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Requirements
         */
        static fromObject(object: { [k: string]: any }): swarm.Requirements;

        /**
         * Creates a plain object from a Requirements message. Also converts values to other types if specified.
         * @param message Requirements
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Requirements, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Requirements to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Requirements {

        /** Properties of a Requirements. */
        interface $Properties {

            /** Requirements nodes */
            nodes?: (number|null);

            /** Requirements gpus */
            gpus?: (swarm.GpuRequest.$Properties|null);

            /** Requirements cpus */
            cpus?: (number|null);

            /** Requirements memoryMib */
            memoryMib?: (number|null);

            /** Requirements region */
            region?: (string|null);

            /** Requirements maxPriceMicroPerGpuHour */
            maxPriceMicroPerGpuHour?: (number|null);

            /** Requirements acceptClaimed */
            acceptClaimed?: (boolean|null);

            /** Requirements archiveBytes */
            archiveBytes?: (number|null);

            /** Requirements durationMs */
            durationMs?: (number|null);

            /** Requirements termMs */
            termMs?: (number|null);

            /** Requirements ray */
            ray?: (string|null);

            /** Requirements python */
            python?: (string|null);

            /** Requirements requirements */
            requirements?: (string|null);

            /** Requirements perNode */
            perNode?: (boolean|null);

            /** Requirements egress */
            egress?: (string|null);

            /** Requirements dataBytes */
            dataBytes?: (number|null);

            /** Requirements minNodes */
            minNodes?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Requirements. */
        type $Shape = swarm.Requirements.$Properties;
    }

    /**
     * Properties of a Dataset.
     * @deprecated Use swarm.Dataset.$Properties instead.
     */
    interface IDataset extends swarm.Dataset.$Properties {
    }

    /** Represents a Dataset. */
    class Dataset {

        /**
         * Constructs a new Dataset.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Dataset.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Dataset name. */
        name: string;

        /** Dataset manifest. */
        manifest?: (swarm.Blob.$Properties|null);

        /** Dataset sizeBytes. */
        sizeBytes: number;

        /**
         * Encodes the specified Dataset message. Does not implicitly {@link swarm.Dataset.verify|verify} messages.
         * @param message Dataset message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Dataset.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Dataset message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Dataset & swarm.Dataset.$Shape} Dataset
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Dataset & swarm.Dataset.$Shape;

        /**
         * Creates a Dataset message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Dataset
         */
        static fromObject(object: { [k: string]: any }): swarm.Dataset;

        /**
         * Creates a plain object from a Dataset message. Also converts values to other types if specified.
         * @param message Dataset
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Dataset, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Dataset to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Dataset {

        /** Properties of a Dataset. */
        interface $Properties {

            /** Dataset name */
            name?: (string|null);

            /** Dataset manifest */
            manifest?: (swarm.Blob.$Properties|null);

            /** Dataset sizeBytes */
            sizeBytes?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Dataset. */
        type $Shape = swarm.Dataset.$Properties;
    }

    /**
     * Properties of a Versions.
     * @deprecated Use swarm.Versions.$Properties instead.
     */
    interface IVersions extends swarm.Versions.$Properties {
    }

    /** Represents a Versions. */
    class Versions {

        /**
         * Constructs a new Versions.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Versions.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Versions swarm. */
        swarm: string;

        /** Versions ray. */
        ray: string;

        /** Versions python. */
        python: string;

        /** Versions arch. */
        arch: string;

        /**
         * Encodes the specified Versions message. Does not implicitly {@link swarm.Versions.verify|verify} messages.
         * @param message Versions message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Versions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Versions message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Versions & swarm.Versions.$Shape} Versions
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Versions & swarm.Versions.$Shape;

        /**
         * Creates a Versions message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Versions
         */
        static fromObject(object: { [k: string]: any }): swarm.Versions;

        /**
         * Creates a plain object from a Versions message. Also converts values to other types if specified.
         * @param message Versions
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Versions, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Versions to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Versions {

        /** Properties of a Versions. */
        interface $Properties {

            /** Versions swarm */
            swarm?: (string|null);

            /** Versions ray */
            ray?: (string|null);

            /** Versions python */
            python?: (string|null);

            /** Versions arch */
            arch?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Versions. */
        type $Shape = swarm.Versions.$Properties;
    }

    /**
     * Properties of a ResourceAdvert.
     * @deprecated Use swarm.ResourceAdvert.$Properties instead.
     */
    interface IResourceAdvert extends swarm.ResourceAdvert.$Properties {
    }

    /** Represents a ResourceAdvert. */
    class ResourceAdvert {

        /**
         * Constructs a new ResourceAdvert.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.ResourceAdvert.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ResourceAdvert seq. */
        seq: number;

        /** ResourceAdvert name. */
        name: string;

        /** ResourceAdvert region. */
        region: string;

        /** ResourceAdvert units. */
        units: swarm.UnitOffer.$Properties[];

        /** ResourceAdvert freeUnits. */
        freeUnits: number;

        /** ResourceAdvert diskMib. */
        diskMib: number;

        /** ResourceAdvert priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** ResourceAdvert versions. */
        versions?: (swarm.Versions.$Properties|null);

        /** ResourceAdvert addrs. */
        addrs: string[];

        /** ResourceAdvert ttlMs. */
        ttlMs: number;

        /** ResourceAdvert notes. */
        notes: { [k: string]: string };

        /**
         * Encodes the specified ResourceAdvert message. Does not implicitly {@link swarm.ResourceAdvert.verify|verify} messages.
         * @param message ResourceAdvert message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.ResourceAdvert.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ResourceAdvert message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.ResourceAdvert & swarm.ResourceAdvert.$Shape} ResourceAdvert
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.ResourceAdvert & swarm.ResourceAdvert.$Shape;

        /**
         * Creates a ResourceAdvert message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ResourceAdvert
         */
        static fromObject(object: { [k: string]: any }): swarm.ResourceAdvert;

        /**
         * Creates a plain object from a ResourceAdvert message. Also converts values to other types if specified.
         * @param message ResourceAdvert
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.ResourceAdvert, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ResourceAdvert to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ResourceAdvert {

        /** Properties of a ResourceAdvert. */
        interface $Properties {

            /** ResourceAdvert seq */
            seq?: (number|null);

            /** ResourceAdvert name */
            name?: (string|null);

            /** ResourceAdvert region */
            region?: (string|null);

            /** ResourceAdvert units */
            units?: (swarm.UnitOffer.$Properties[]|null);

            /** ResourceAdvert freeUnits */
            freeUnits?: (number|null);

            /** ResourceAdvert diskMib */
            diskMib?: (number|null);

            /** ResourceAdvert priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** ResourceAdvert versions */
            versions?: (swarm.Versions.$Properties|null);

            /** ResourceAdvert addrs */
            addrs?: (string[]|null);

            /** ResourceAdvert ttlMs */
            ttlMs?: (number|null);

            /** ResourceAdvert notes */
            notes?: ({ [k: string]: string }|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ResourceAdvert. */
        type $Shape = swarm.ResourceAdvert.$Properties;
    }

    /**
     * Properties of a JobOffer.
     * @deprecated Use swarm.JobOffer.$Properties instead.
     */
    interface IJobOffer extends swarm.JobOffer.$Properties {
    }

    /** Represents a JobOffer. */
    class JobOffer {

        /**
         * Constructs a new JobOffer.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.JobOffer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** JobOffer job. */
        job: string;

        /** JobOffer attempt. */
        attempt: number;

        /** JobOffer name. */
        name: string;

        /** JobOffer needs. */
        needs?: (swarm.Requirements.$Properties|null);

        /** JobOffer addrs. */
        addrs: string[];

        /** JobOffer trace. */
        trace: string;

        /**
         * Encodes the specified JobOffer message. Does not implicitly {@link swarm.JobOffer.verify|verify} messages.
         * @param message JobOffer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.JobOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a JobOffer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.JobOffer & swarm.JobOffer.$Shape} JobOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.JobOffer & swarm.JobOffer.$Shape;

        /**
         * Creates a JobOffer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns JobOffer
         */
        static fromObject(object: { [k: string]: any }): swarm.JobOffer;

        /**
         * Creates a plain object from a JobOffer message. Also converts values to other types if specified.
         * @param message JobOffer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.JobOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this JobOffer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace JobOffer {

        /** Properties of a JobOffer. */
        interface $Properties {

            /** JobOffer job */
            job?: (string|null);

            /** JobOffer attempt */
            attempt?: (number|null);

            /** JobOffer name */
            name?: (string|null);

            /** JobOffer needs */
            needs?: (swarm.Requirements.$Properties|null);

            /** JobOffer addrs */
            addrs?: (string[]|null);

            /** JobOffer trace */
            trace?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a JobOffer. */
        type $Shape = swarm.JobOffer.$Properties;
    }

    /**
     * Properties of a Bid.
     * @deprecated Use swarm.Bid.$Properties instead.
     */
    interface IBid extends swarm.Bid.$Properties {
    }

    /** Represents a Bid. */
    class Bid {

        /**
         * Constructs a new Bid.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Bid.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Bid job. */
        job: string;

        /** Bid attempt. */
        attempt: number;

        /** Bid units. */
        units: swarm.UnitOffer.$Properties[];

        /** Bid priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** Bid startWaitMs. */
        startWaitMs: number;

        /** Bid transferBytesPerSecond. */
        transferBytesPerSecond: number;

        /** Bid validMs. */
        validMs: number;

        /** Bid name. */
        name: string;

        /** Bid region. */
        region: string;

        /** Bid versions. */
        versions?: (swarm.Versions.$Properties|null);

        /** Bid addrs. */
        addrs: string[];

        /**
         * Encodes the specified Bid message. Does not implicitly {@link swarm.Bid.verify|verify} messages.
         * @param message Bid message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Bid.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Bid message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Bid & swarm.Bid.$Shape} Bid
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Bid & swarm.Bid.$Shape;

        /**
         * Creates a Bid message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Bid
         */
        static fromObject(object: { [k: string]: any }): swarm.Bid;

        /**
         * Creates a plain object from a Bid message. Also converts values to other types if specified.
         * @param message Bid
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Bid, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Bid to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Bid {

        /** Properties of a Bid. */
        interface $Properties {

            /** Bid job */
            job?: (string|null);

            /** Bid attempt */
            attempt?: (number|null);

            /** Bid units */
            units?: (swarm.UnitOffer.$Properties[]|null);

            /** Bid priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** Bid startWaitMs */
            startWaitMs?: (number|null);

            /** Bid transferBytesPerSecond */
            transferBytesPerSecond?: (number|null);

            /** Bid validMs */
            validMs?: (number|null);

            /** Bid name */
            name?: (string|null);

            /** Bid region */
            region?: (string|null);

            /** Bid versions */
            versions?: (swarm.Versions.$Properties|null);

            /** Bid addrs */
            addrs?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Bid. */
        type $Shape = swarm.Bid.$Properties;
    }

    /**
     * Properties of a Refusal.
     * @deprecated Use swarm.Refusal.$Properties instead.
     */
    interface IRefusal extends swarm.Refusal.$Properties {
    }

    /** Represents a Refusal. */
    class Refusal {

        /**
         * Constructs a new Refusal.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Refusal.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Refusal job. */
        job: string;

        /** Refusal attempt. */
        attempt: number;

        /** Refusal of. */
        of: string;

        /** Refusal code. */
        code: string;

        /** Refusal field. */
        field: string;

        /** Refusal asked. */
        asked: string;

        /** Refusal have. */
        have: string;

        /** Refusal retryAfterMs. */
        retryAfterMs: number;

        /** Refusal final. */
        final: boolean;

        /**
         * Encodes the specified Refusal message. Does not implicitly {@link swarm.Refusal.verify|verify} messages.
         * @param message Refusal message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Refusal message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Refusal & swarm.Refusal.$Shape} Refusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Refusal & swarm.Refusal.$Shape;

        /**
         * Creates a Refusal message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Refusal
         */
        static fromObject(object: { [k: string]: any }): swarm.Refusal;

        /**
         * Creates a plain object from a Refusal message. Also converts values to other types if specified.
         * @param message Refusal
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Refusal, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Refusal to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Refusal {

        /** Properties of a Refusal. */
        interface $Properties {

            /** Refusal job */
            job?: (string|null);

            /** Refusal attempt */
            attempt?: (number|null);

            /** Refusal of */
            of?: (string|null);

            /** Refusal code */
            code?: (string|null);

            /** Refusal field */
            field?: (string|null);

            /** Refusal asked */
            asked?: (string|null);

            /** Refusal have */
            have?: (string|null);

            /** Refusal retryAfterMs */
            retryAfterMs?: (number|null);

            /** Refusal final */
            final?: (boolean|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Refusal. */
        type $Shape = swarm.Refusal.$Properties;
    }

    /**
     * Properties of an Award.
     * @deprecated Use swarm.Award.$Properties instead.
     */
    interface IAward extends swarm.Award.$Properties {
    }

    /** Represents an Award. */
    class Award {

        /**
         * Constructs a new Award.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Award.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Award job. */
        job: string;

        /** Award attempt. */
        attempt: number;

        /** Award name. */
        name: string;

        /** Award needs. */
        needs?: (swarm.Requirements.$Properties|null);

        /** Award priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** Award archive. */
        archive?: (swarm.Blob.$Properties|null);

        /** Award trace. */
        trace: string;

        /**
         * Encodes the specified Award message. Does not implicitly {@link swarm.Award.verify|verify} messages.
         * @param message Award message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Award.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Award message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Award & swarm.Award.$Shape} Award
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Award & swarm.Award.$Shape;

        /**
         * Creates an Award message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Award
         */
        static fromObject(object: { [k: string]: any }): swarm.Award;

        /**
         * Creates a plain object from an Award message. Also converts values to other types if specified.
         * @param message Award
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Award, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Award to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Award {

        /** Properties of an Award. */
        interface $Properties {

            /** Award job */
            job?: (string|null);

            /** Award attempt */
            attempt?: (number|null);

            /** Award name */
            name?: (string|null);

            /** Award needs */
            needs?: (swarm.Requirements.$Properties|null);

            /** Award priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** Award archive */
            archive?: (swarm.Blob.$Properties|null);

            /** Award trace */
            trace?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Award. */
        type $Shape = swarm.Award.$Properties;
    }

    /**
     * Properties of a LeaseGrant.
     * @deprecated Use swarm.LeaseGrant.$Properties instead.
     */
    interface ILeaseGrant extends swarm.LeaseGrant.$Properties {
    }

    /** Represents a LeaseGrant. */
    class LeaseGrant {

        /**
         * Constructs a new LeaseGrant.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.LeaseGrant.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaseGrant job. */
        job: string;

        /** LeaseGrant attempt. */
        attempt: number;

        /** LeaseGrant requester. */
        requester: string;

        /** LeaseGrant units. */
        units: swarm.UnitOffer.$Properties[];

        /** LeaseGrant epoch. */
        epoch: number;

        /** LeaseGrant holdTtlMs. */
        holdTtlMs: number;

        /** LeaseGrant priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** LeaseGrant versions. */
        versions?: (swarm.Versions.$Properties|null);

        /** LeaseGrant addrs. */
        addrs: string[];

        /**
         * Encodes the specified LeaseGrant message. Does not implicitly {@link swarm.LeaseGrant.verify|verify} messages.
         * @param message LeaseGrant message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.LeaseGrant.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaseGrant message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.LeaseGrant & swarm.LeaseGrant.$Shape} LeaseGrant
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.LeaseGrant & swarm.LeaseGrant.$Shape;

        /**
         * Creates a LeaseGrant message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaseGrant
         */
        static fromObject(object: { [k: string]: any }): swarm.LeaseGrant;

        /**
         * Creates a plain object from a LeaseGrant message. Also converts values to other types if specified.
         * @param message LeaseGrant
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.LeaseGrant, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaseGrant to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace LeaseGrant {

        /** Properties of a LeaseGrant. */
        interface $Properties {

            /** LeaseGrant job */
            job?: (string|null);

            /** LeaseGrant attempt */
            attempt?: (number|null);

            /** LeaseGrant requester */
            requester?: (string|null);

            /** LeaseGrant units */
            units?: (swarm.UnitOffer.$Properties[]|null);

            /** LeaseGrant epoch */
            epoch?: (number|null);

            /** LeaseGrant holdTtlMs */
            holdTtlMs?: (number|null);

            /** LeaseGrant priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** LeaseGrant versions */
            versions?: (swarm.Versions.$Properties|null);

            /** LeaseGrant addrs */
            addrs?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaseGrant. */
        type $Shape = swarm.LeaseGrant.$Properties;
    }

    /**
     * Properties of a Terms.
     * @deprecated Use swarm.Terms.$Properties instead.
     */
    interface ITerms extends swarm.Terms.$Properties {
    }

    /** Represents a Terms. */
    class Terms {

        /**
         * Constructs a new Terms.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Terms.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Terms termMs. */
        termMs: number;

        /** Terms leaseTtlMs. */
        leaseTtlMs: number;

        /** Terms renewEveryMs. */
        renewEveryMs: number;

        /** Terms orphanMs. */
        orphanMs: number;

        /** Terms phaseTimeoutMs. */
        phaseTimeoutMs: number;

        /** Terms retentionMs. */
        retentionMs: number;

        /**
         * Encodes the specified Terms message. Does not implicitly {@link swarm.Terms.verify|verify} messages.
         * @param message Terms message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Terms.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Terms message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Terms & swarm.Terms.$Shape} Terms
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Terms & swarm.Terms.$Shape;

        /**
         * Creates a Terms message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Terms
         */
        static fromObject(object: { [k: string]: any }): swarm.Terms;

        /**
         * Creates a plain object from a Terms message. Also converts values to other types if specified.
         * @param message Terms
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Terms, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Terms to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Terms {

        /** Properties of a Terms. */
        interface $Properties {

            /** Terms termMs */
            termMs?: (number|null);

            /** Terms leaseTtlMs */
            leaseTtlMs?: (number|null);

            /** Terms renewEveryMs */
            renewEveryMs?: (number|null);

            /** Terms orphanMs */
            orphanMs?: (number|null);

            /** Terms phaseTimeoutMs */
            phaseTimeoutMs?: (number|null);

            /** Terms retentionMs */
            retentionMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Terms. */
        type $Shape = swarm.Terms.$Properties;
    }

    /**
     * Properties of a Member.
     * @deprecated Use swarm.Member.$Properties instead.
     */
    interface IMember extends swarm.Member.$Properties {
    }

    /** Represents a Member. */
    class Member {

        /**
         * Constructs a new Member.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Member.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Member peer. */
        peer: string;

        /** Member index. */
        index: number;

        /** Member name. */
        name: string;

        /** Member addrs. */
        addrs: string[];

        /** Member grant. */
        grant: Uint8Array;

        /**
         * Encodes the specified Member message. Does not implicitly {@link swarm.Member.verify|verify} messages.
         * @param message Member message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Member message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Member & swarm.Member.$Shape} Member
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Member & swarm.Member.$Shape;

        /**
         * Creates a Member message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Member
         */
        static fromObject(object: { [k: string]: any }): swarm.Member;

        /**
         * Creates a plain object from a Member message. Also converts values to other types if specified.
         * @param message Member
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Member, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Member to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Member {

        /** Properties of a Member. */
        interface $Properties {

            /** Member peer */
            peer?: (string|null);

            /** Member index */
            index?: (number|null);

            /** Member name */
            name?: (string|null);

            /** Member addrs */
            addrs?: (string[]|null);

            /** Member grant */
            grant?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Member. */
        type $Shape = swarm.Member.$Properties;
    }

    /**
     * Properties of a Commit.
     * @deprecated Use swarm.Commit.$Properties instead.
     */
    interface ICommit extends swarm.Commit.$Properties {
    }

    /** Represents a Commit. */
    class Commit {

        /**
         * Constructs a new Commit.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Commit.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Commit job. */
        job: string;

        /** Commit attempt. */
        attempt: number;

        /** Commit name. */
        name: string;

        /** Commit members. */
        members: swarm.Member.$Properties[];

        /** Commit head. */
        head: string;

        /** Commit driver. */
        driver: string;

        /** Commit delegates. */
        delegates: string[];

        /** Commit terms. */
        terms?: (swarm.Terms.$Properties|null);

        /** Commit command. */
        command: string[];

        /** Commit archive. */
        archive?: (swarm.Blob.$Properties|null);

        /** Commit trace. */
        trace: string;

        /** Commit requirements. */
        requirements?: (swarm.Blob.$Properties|null);

        /** Commit perNode. */
        perNode: boolean;

        /** Commit egress. */
        egress: string;

        /** Commit minNodes. */
        minNodes: number;

        /** Commit data. */
        data: swarm.Dataset.$Properties[];

        /** Commit storage. */
        storage: string[];

        /**
         * Encodes the specified Commit message. Does not implicitly {@link swarm.Commit.verify|verify} messages.
         * @param message Commit message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Commit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Commit message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Commit & swarm.Commit.$Shape} Commit
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Commit & swarm.Commit.$Shape;

        /**
         * Creates a Commit message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Commit
         */
        static fromObject(object: { [k: string]: any }): swarm.Commit;

        /**
         * Creates a plain object from a Commit message. Also converts values to other types if specified.
         * @param message Commit
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Commit, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Commit to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Commit {

        /** Properties of a Commit. */
        interface $Properties {

            /** Commit job */
            job?: (string|null);

            /** Commit attempt */
            attempt?: (number|null);

            /** Commit name */
            name?: (string|null);

            /** Commit members */
            members?: (swarm.Member.$Properties[]|null);

            /** Commit head */
            head?: (string|null);

            /** Commit driver */
            driver?: (string|null);

            /** Commit delegates */
            delegates?: (string[]|null);

            /** Commit terms */
            terms?: (swarm.Terms.$Properties|null);

            /** Commit command */
            command?: (string[]|null);

            /** Commit archive */
            archive?: (swarm.Blob.$Properties|null);

            /** Commit trace */
            trace?: (string|null);

            /** Commit requirements */
            requirements?: (swarm.Blob.$Properties|null);

            /** Commit perNode */
            perNode?: (boolean|null);

            /** Commit egress */
            egress?: (string|null);

            /** Commit minNodes */
            minNodes?: (number|null);

            /** Commit data */
            data?: (swarm.Dataset.$Properties[]|null);

            /** Commit storage */
            storage?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Commit. */
        type $Shape = swarm.Commit.$Properties;
    }

    /**
     * Properties of a Lease.
     * @deprecated Use swarm.Lease.$Properties instead.
     */
    interface ILease extends swarm.Lease.$Properties {
    }

    /** Represents a Lease. */
    class Lease {

        /**
         * Constructs a new Lease.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Lease.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Lease job. */
        job: string;

        /** Lease attempt. */
        attempt: number;

        /** Lease requester. */
        requester: string;

        /** Lease units. */
        units: string[];

        /** Lease epoch. */
        epoch: number;

        /** Lease ttlMs. */
        ttlMs: number;

        /** Lease termMs. */
        termMs: number;

        /** Lease priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** Lease commit. */
        commit: string;

        /**
         * Encodes the specified Lease message. Does not implicitly {@link swarm.Lease.verify|verify} messages.
         * @param message Lease message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Lease.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Lease message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Lease & swarm.Lease.$Shape} Lease
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Lease & swarm.Lease.$Shape;

        /**
         * Creates a Lease message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Lease
         */
        static fromObject(object: { [k: string]: any }): swarm.Lease;

        /**
         * Creates a plain object from a Lease message. Also converts values to other types if specified.
         * @param message Lease
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Lease, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Lease to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Lease {

        /** Properties of a Lease. */
        interface $Properties {

            /** Lease job */
            job?: (string|null);

            /** Lease attempt */
            attempt?: (number|null);

            /** Lease requester */
            requester?: (string|null);

            /** Lease units */
            units?: (string[]|null);

            /** Lease epoch */
            epoch?: (number|null);

            /** Lease ttlMs */
            ttlMs?: (number|null);

            /** Lease termMs */
            termMs?: (number|null);

            /** Lease priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** Lease commit */
            commit?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Lease. */
        type $Shape = swarm.Lease.$Properties;
    }

    /**
     * Properties of an Endpoint.
     * @deprecated Use swarm.Endpoint.$Properties instead.
     */
    interface IEndpoint extends swarm.Endpoint.$Properties {
    }

    /** Represents an Endpoint. */
    class Endpoint {

        /**
         * Constructs a new Endpoint.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Endpoint.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Endpoint address. */
        address: string;

        /** Endpoint port. */
        port: number;

        /**
         * Encodes the specified Endpoint message. Does not implicitly {@link swarm.Endpoint.verify|verify} messages.
         * @param message Endpoint message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Endpoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Endpoint message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Endpoint & swarm.Endpoint.$Shape} Endpoint
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Endpoint & swarm.Endpoint.$Shape;

        /**
         * Creates an Endpoint message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Endpoint
         */
        static fromObject(object: { [k: string]: any }): swarm.Endpoint;

        /**
         * Creates a plain object from an Endpoint message. Also converts values to other types if specified.
         * @param message Endpoint
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Endpoint, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Endpoint to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Endpoint {

        /** Properties of an Endpoint. */
        interface $Properties {

            /** Endpoint address */
            address?: (string|null);

            /** Endpoint port */
            port?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Endpoint. */
        type $Shape = swarm.Endpoint.$Properties;
    }

    /**
     * Properties of a TunnelOffer.
     * @deprecated Use swarm.TunnelOffer.$Properties instead.
     */
    interface ITunnelOffer extends swarm.TunnelOffer.$Properties {
    }

    /** Represents a TunnelOffer. */
    class TunnelOffer {

        /**
         * Constructs a new TunnelOffer.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.TunnelOffer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TunnelOffer job. */
        job: string;

        /** TunnelOffer attempt. */
        attempt: number;

        /** TunnelOffer epoch. */
        epoch: number;

        /** TunnelOffer publicKey. */
        publicKey: Uint8Array;

        /** TunnelOffer endpoints. */
        endpoints: swarm.Endpoint.$Properties[];

        /** TunnelOffer presharedKey. */
        presharedKey: Uint8Array;

        /** TunnelOffer token. */
        token: Uint8Array;

        /**
         * Encodes the specified TunnelOffer message. Does not implicitly {@link swarm.TunnelOffer.verify|verify} messages.
         * @param message TunnelOffer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.TunnelOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TunnelOffer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.TunnelOffer & swarm.TunnelOffer.$Shape} TunnelOffer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.TunnelOffer & swarm.TunnelOffer.$Shape;

        /**
         * Creates a TunnelOffer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TunnelOffer
         */
        static fromObject(object: { [k: string]: any }): swarm.TunnelOffer;

        /**
         * Creates a plain object from a TunnelOffer message. Also converts values to other types if specified.
         * @param message TunnelOffer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.TunnelOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TunnelOffer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace TunnelOffer {

        /** Properties of a TunnelOffer. */
        interface $Properties {

            /** TunnelOffer job */
            job?: (string|null);

            /** TunnelOffer attempt */
            attempt?: (number|null);

            /** TunnelOffer epoch */
            epoch?: (number|null);

            /** TunnelOffer publicKey */
            publicKey?: (Uint8Array|null);

            /** TunnelOffer endpoints */
            endpoints?: (swarm.Endpoint.$Properties[]|null);

            /** TunnelOffer presharedKey */
            presharedKey?: (Uint8Array|null);

            /** TunnelOffer token */
            token?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TunnelOffer. */
        type $Shape = swarm.TunnelOffer.$Properties;
    }

    /**
     * Properties of a TunnelAnswer.
     * @deprecated Use swarm.TunnelAnswer.$Properties instead.
     */
    interface ITunnelAnswer extends swarm.TunnelAnswer.$Properties {
    }

    /** Represents a TunnelAnswer. */
    class TunnelAnswer {

        /**
         * Constructs a new TunnelAnswer.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.TunnelAnswer.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** TunnelAnswer job. */
        job: string;

        /** TunnelAnswer attempt. */
        attempt: number;

        /** TunnelAnswer epoch. */
        epoch: number;

        /** TunnelAnswer publicKey. */
        publicKey: Uint8Array;

        /** TunnelAnswer endpoints. */
        endpoints: swarm.Endpoint.$Properties[];

        /** TunnelAnswer token. */
        token: Uint8Array;

        /**
         * Encodes the specified TunnelAnswer message. Does not implicitly {@link swarm.TunnelAnswer.verify|verify} messages.
         * @param message TunnelAnswer message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.TunnelAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a TunnelAnswer message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.TunnelAnswer & swarm.TunnelAnswer.$Shape} TunnelAnswer
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.TunnelAnswer & swarm.TunnelAnswer.$Shape;

        /**
         * Creates a TunnelAnswer message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns TunnelAnswer
         */
        static fromObject(object: { [k: string]: any }): swarm.TunnelAnswer;

        /**
         * Creates a plain object from a TunnelAnswer message. Also converts values to other types if specified.
         * @param message TunnelAnswer
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.TunnelAnswer, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this TunnelAnswer to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace TunnelAnswer {

        /** Properties of a TunnelAnswer. */
        interface $Properties {

            /** TunnelAnswer job */
            job?: (string|null);

            /** TunnelAnswer attempt */
            attempt?: (number|null);

            /** TunnelAnswer epoch */
            epoch?: (number|null);

            /** TunnelAnswer publicKey */
            publicKey?: (Uint8Array|null);

            /** TunnelAnswer endpoints */
            endpoints?: (swarm.Endpoint.$Properties[]|null);

            /** TunnelAnswer token */
            token?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a TunnelAnswer. */
        type $Shape = swarm.TunnelAnswer.$Properties;
    }

    /**
     * Properties of a Ready.
     * @deprecated Use swarm.Ready.$Properties instead.
     */
    interface IReady extends swarm.Ready.$Properties {
    }

    /** Represents a Ready. */
    class Ready {

        /**
         * Constructs a new Ready.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Ready.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Ready job. */
        job: string;

        /** Ready attempt. */
        attempt: number;

        /** Ready epoch. */
        epoch: number;

        /** Ready lease. */
        lease: Uint8Array;

        /**
         * Encodes the specified Ready message. Does not implicitly {@link swarm.Ready.verify|verify} messages.
         * @param message Ready message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Ready.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Ready message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Ready & swarm.Ready.$Shape} Ready
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Ready & swarm.Ready.$Shape;

        /**
         * Creates a Ready message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Ready
         */
        static fromObject(object: { [k: string]: any }): swarm.Ready;

        /**
         * Creates a plain object from a Ready message. Also converts values to other types if specified.
         * @param message Ready
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Ready, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Ready to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Ready {

        /** Properties of a Ready. */
        interface $Properties {

            /** Ready job */
            job?: (string|null);

            /** Ready attempt */
            attempt?: (number|null);

            /** Ready epoch */
            epoch?: (number|null);

            /** Ready lease */
            lease?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Ready. */
        type $Shape = swarm.Ready.$Properties;
    }

    /**
     * Properties of a Withdraw.
     * @deprecated Use swarm.Withdraw.$Properties instead.
     */
    interface IWithdraw extends swarm.Withdraw.$Properties {
    }

    /** Represents a Withdraw. */
    class Withdraw {

        /**
         * Constructs a new Withdraw.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Withdraw.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Withdraw job. */
        job: string;

        /** Withdraw attempt. */
        attempt: number;

        /** Withdraw epoch. */
        epoch: number;

        /**
         * Encodes the specified Withdraw message. Does not implicitly {@link swarm.Withdraw.verify|verify} messages.
         * @param message Withdraw message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Withdraw.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Withdraw message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Withdraw & swarm.Withdraw.$Shape} Withdraw
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Withdraw & swarm.Withdraw.$Shape;

        /**
         * Creates a Withdraw message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Withdraw
         */
        static fromObject(object: { [k: string]: any }): swarm.Withdraw;

        /**
         * Creates a plain object from a Withdraw message. Also converts values to other types if specified.
         * @param message Withdraw
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Withdraw, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Withdraw to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Withdraw {

        /** Properties of a Withdraw. */
        interface $Properties {

            /** Withdraw job */
            job?: (string|null);

            /** Withdraw attempt */
            attempt?: (number|null);

            /** Withdraw epoch */
            epoch?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Withdraw. */
        type $Shape = swarm.Withdraw.$Properties;
    }

    /**
     * Properties of a Withdrawn.
     * @deprecated Use swarm.Withdrawn.$Properties instead.
     */
    interface IWithdrawn extends swarm.Withdrawn.$Properties {
    }

    /** Represents a Withdrawn. */
    class Withdrawn {

        /**
         * Constructs a new Withdrawn.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Withdrawn.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Withdrawn job. */
        job: string;

        /** Withdrawn attempt. */
        attempt: number;

        /**
         * Encodes the specified Withdrawn message. Does not implicitly {@link swarm.Withdrawn.verify|verify} messages.
         * @param message Withdrawn message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Withdrawn.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Withdrawn message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Withdrawn & swarm.Withdrawn.$Shape} Withdrawn
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Withdrawn & swarm.Withdrawn.$Shape;

        /**
         * Creates a Withdrawn message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Withdrawn
         */
        static fromObject(object: { [k: string]: any }): swarm.Withdrawn;

        /**
         * Creates a plain object from a Withdrawn message. Also converts values to other types if specified.
         * @param message Withdrawn
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Withdrawn, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Withdrawn to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Withdrawn {

        /** Properties of a Withdrawn. */
        interface $Properties {

            /** Withdrawn job */
            job?: (string|null);

            /** Withdrawn attempt */
            attempt?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Withdrawn. */
        type $Shape = swarm.Withdrawn.$Properties;
    }

    /**
     * Properties of a Started.
     * @deprecated Use swarm.Started.$Properties instead.
     */
    interface IStarted extends swarm.Started.$Properties {
    }

    /** Represents a Started. */
    class Started {

        /**
         * Constructs a new Started.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Started.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Started job. */
        job: string;

        /** Started attempt. */
        attempt: number;

        /** Started leases. */
        leases: Uint8Array[];

        /**
         * Encodes the specified Started message. Does not implicitly {@link swarm.Started.verify|verify} messages.
         * @param message Started message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Started.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Started message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Started & swarm.Started.$Shape} Started
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Started & swarm.Started.$Shape;

        /**
         * Creates a Started message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Started
         */
        static fromObject(object: { [k: string]: any }): swarm.Started;

        /**
         * Creates a plain object from a Started message. Also converts values to other types if specified.
         * @param message Started
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Started, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Started to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Started {

        /** Properties of a Started. */
        interface $Properties {

            /** Started job */
            job?: (string|null);

            /** Started attempt */
            attempt?: (number|null);

            /** Started leases */
            leases?: (Uint8Array[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Started. */
        type $Shape = swarm.Started.$Properties;
    }

    /**
     * Properties of a Heartbeat.
     * @deprecated Use swarm.Heartbeat.$Properties instead.
     */
    interface IHeartbeat extends swarm.Heartbeat.$Properties {
    }

    /** Represents a Heartbeat. */
    class Heartbeat {

        /**
         * Constructs a new Heartbeat.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Heartbeat.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Heartbeat job. */
        job: string;

        /** Heartbeat attempt. */
        attempt: number;

        /** Heartbeat epoch. */
        epoch: number;

        /** Heartbeat count. */
        count: number;

        /**
         * Encodes the specified Heartbeat message. Does not implicitly {@link swarm.Heartbeat.verify|verify} messages.
         * @param message Heartbeat message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Heartbeat message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Heartbeat & swarm.Heartbeat.$Shape} Heartbeat
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Heartbeat & swarm.Heartbeat.$Shape;

        /**
         * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Heartbeat
         */
        static fromObject(object: { [k: string]: any }): swarm.Heartbeat;

        /**
         * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
         * @param message Heartbeat
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Heartbeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Heartbeat to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Heartbeat {

        /** Properties of a Heartbeat. */
        interface $Properties {

            /** Heartbeat job */
            job?: (string|null);

            /** Heartbeat attempt */
            attempt?: (number|null);

            /** Heartbeat epoch */
            epoch?: (number|null);

            /** Heartbeat count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Heartbeat. */
        type $Shape = swarm.Heartbeat.$Properties;
    }

    /**
     * Properties of a RenewAsk.
     * @deprecated Use swarm.RenewAsk.$Properties instead.
     */
    interface IRenewAsk extends swarm.RenewAsk.$Properties {
    }

    /** Represents a RenewAsk. */
    class RenewAsk {

        /**
         * Constructs a new RenewAsk.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.RenewAsk.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** RenewAsk job. */
        job: string;

        /** RenewAsk attempt. */
        attempt: number;

        /** RenewAsk epoch. */
        epoch: number;

        /** RenewAsk unitMs. */
        unitMs: number;

        /**
         * Encodes the specified RenewAsk message. Does not implicitly {@link swarm.RenewAsk.verify|verify} messages.
         * @param message RenewAsk message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.RenewAsk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a RenewAsk message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.RenewAsk & swarm.RenewAsk.$Shape} RenewAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.RenewAsk & swarm.RenewAsk.$Shape;

        /**
         * Creates a RenewAsk message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns RenewAsk
         */
        static fromObject(object: { [k: string]: any }): swarm.RenewAsk;

        /**
         * Creates a plain object from a RenewAsk message. Also converts values to other types if specified.
         * @param message RenewAsk
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.RenewAsk, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this RenewAsk to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace RenewAsk {

        /** Properties of a RenewAsk. */
        interface $Properties {

            /** RenewAsk job */
            job?: (string|null);

            /** RenewAsk attempt */
            attempt?: (number|null);

            /** RenewAsk epoch */
            epoch?: (number|null);

            /** RenewAsk unitMs */
            unitMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a RenewAsk. */
        type $Shape = swarm.RenewAsk.$Properties;
    }

    /**
     * Properties of a LeaseRenew.
     * @deprecated Use swarm.LeaseRenew.$Properties instead.
     */
    interface ILeaseRenew extends swarm.LeaseRenew.$Properties {
    }

    /** Represents a LeaseRenew. */
    class LeaseRenew {

        /**
         * Constructs a new LeaseRenew.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.LeaseRenew.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaseRenew job. */
        job: string;

        /** LeaseRenew attempt. */
        attempt: number;

        /** LeaseRenew epoch. */
        epoch: number;

        /** LeaseRenew number. */
        number: number;

        /** LeaseRenew unitMs. */
        unitMs: number;

        /**
         * Encodes the specified LeaseRenew message. Does not implicitly {@link swarm.LeaseRenew.verify|verify} messages.
         * @param message LeaseRenew message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.LeaseRenew.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaseRenew message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.LeaseRenew & swarm.LeaseRenew.$Shape} LeaseRenew
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.LeaseRenew & swarm.LeaseRenew.$Shape;

        /**
         * Creates a LeaseRenew message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaseRenew
         */
        static fromObject(object: { [k: string]: any }): swarm.LeaseRenew;

        /**
         * Creates a plain object from a LeaseRenew message. Also converts values to other types if specified.
         * @param message LeaseRenew
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.LeaseRenew, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaseRenew to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace LeaseRenew {

        /** Properties of a LeaseRenew. */
        interface $Properties {

            /** LeaseRenew job */
            job?: (string|null);

            /** LeaseRenew attempt */
            attempt?: (number|null);

            /** LeaseRenew epoch */
            epoch?: (number|null);

            /** LeaseRenew number */
            number?: (number|null);

            /** LeaseRenew unitMs */
            unitMs?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaseRenew. */
        type $Shape = swarm.LeaseRenew.$Properties;
    }

    /**
     * Properties of an Outcome.
     * @deprecated Use swarm.Outcome.$Properties instead.
     */
    interface IOutcome extends swarm.Outcome.$Properties {
    }

    /** Represents an Outcome. */
    class Outcome {

        /**
         * Constructs a new Outcome.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Outcome.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Outcome cause. */
        cause: string;

        /** Outcome exitCode. */
        exitCode: number;

        /** Outcome signal. */
        signal: string;

        /** Outcome peer. */
        peer: string;

        /** Outcome detail. */
        detail: string;

        /** Outcome lastLines. */
        lastLines: string[];

        /**
         * Encodes the specified Outcome message. Does not implicitly {@link swarm.Outcome.verify|verify} messages.
         * @param message Outcome message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Outcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Outcome message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Outcome & swarm.Outcome.$Shape} Outcome
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Outcome & swarm.Outcome.$Shape;

        /**
         * Creates an Outcome message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Outcome
         */
        static fromObject(object: { [k: string]: any }): swarm.Outcome;

        /**
         * Creates a plain object from an Outcome message. Also converts values to other types if specified.
         * @param message Outcome
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Outcome, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Outcome to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Outcome {

        /** Properties of an Outcome. */
        interface $Properties {

            /** Outcome cause */
            cause?: (string|null);

            /** Outcome exitCode */
            exitCode?: (number|null);

            /** Outcome signal */
            signal?: (string|null);

            /** Outcome peer */
            peer?: (string|null);

            /** Outcome detail */
            detail?: (string|null);

            /** Outcome lastLines */
            lastLines?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Outcome. */
        type $Shape = swarm.Outcome.$Properties;
    }

    /**
     * Properties of an Exited.
     * @deprecated Use swarm.Exited.$Properties instead.
     */
    interface IExited extends swarm.Exited.$Properties {
    }

    /** Represents an Exited. */
    class Exited {

        /**
         * Constructs a new Exited.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Exited.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Exited job. */
        job: string;

        /** Exited attempt. */
        attempt: number;

        /** Exited epoch. */
        epoch: number;

        /** Exited outcome. */
        outcome?: (swarm.Outcome.$Properties|null);

        /**
         * Encodes the specified Exited message. Does not implicitly {@link swarm.Exited.verify|verify} messages.
         * @param message Exited message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Exited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Exited message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Exited & swarm.Exited.$Shape} Exited
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Exited & swarm.Exited.$Shape;

        /**
         * Creates an Exited message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Exited
         */
        static fromObject(object: { [k: string]: any }): swarm.Exited;

        /**
         * Creates a plain object from an Exited message. Also converts values to other types if specified.
         * @param message Exited
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Exited, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Exited to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Exited {

        /** Properties of an Exited. */
        interface $Properties {

            /** Exited job */
            job?: (string|null);

            /** Exited attempt */
            attempt?: (number|null);

            /** Exited epoch */
            epoch?: (number|null);

            /** Exited outcome */
            outcome?: (swarm.Outcome.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Exited. */
        type $Shape = swarm.Exited.$Properties;
    }

    /**
     * Properties of a Progress.
     * @deprecated Use swarm.Progress.$Properties instead.
     */
    interface IProgress extends swarm.Progress.$Properties {
    }

    /** Represents a Progress. */
    class Progress {

        /**
         * Constructs a new Progress.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Progress.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Progress job. */
        job: string;

        /** Progress attempt. */
        attempt: number;

        /** Progress epoch. */
        epoch: number;

        /** Progress number. */
        number: number;

        /** Progress metrics. */
        metrics: { [k: string]: number };

        /** Progress step. */
        step: number;

        /**
         * Encodes the specified Progress message. Does not implicitly {@link swarm.Progress.verify|verify} messages.
         * @param message Progress message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Progress message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Progress & swarm.Progress.$Shape} Progress
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Progress & swarm.Progress.$Shape;

        /**
         * Creates a Progress message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Progress
         */
        static fromObject(object: { [k: string]: any }): swarm.Progress;

        /**
         * Creates a plain object from a Progress message. Also converts values to other types if specified.
         * @param message Progress
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Progress, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Progress to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Progress {

        /** Properties of a Progress. */
        interface $Properties {

            /** Progress job */
            job?: (string|null);

            /** Progress attempt */
            attempt?: (number|null);

            /** Progress epoch */
            epoch?: (number|null);

            /** Progress number */
            number?: (number|null);

            /** Progress metrics */
            metrics?: ({ [k: string]: number }|null);

            /** Progress step */
            step?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Progress. */
        type $Shape = swarm.Progress.$Properties;
    }

    /**
     * Properties of a Loss.
     * @deprecated Use swarm.Loss.$Properties instead.
     */
    interface ILoss extends swarm.Loss.$Properties {
    }

    /** Represents a Loss. */
    class Loss {

        /**
         * Constructs a new Loss.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Loss.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Loss peer. */
        peer: string;

        /** Loss cause. */
        cause: string;

        /** Loss detail. */
        detail: string;

        /**
         * Encodes the specified Loss message. Does not implicitly {@link swarm.Loss.verify|verify} messages.
         * @param message Loss message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Loss.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Loss message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Loss & swarm.Loss.$Shape} Loss
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Loss & swarm.Loss.$Shape;

        /**
         * Creates a Loss message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Loss
         */
        static fromObject(object: { [k: string]: any }): swarm.Loss;

        /**
         * Creates a plain object from a Loss message. Also converts values to other types if specified.
         * @param message Loss
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Loss, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Loss to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Loss {

        /** Properties of a Loss. */
        interface $Properties {

            /** Loss peer */
            peer?: (string|null);

            /** Loss cause */
            cause?: (string|null);

            /** Loss detail */
            detail?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Loss. */
        type $Shape = swarm.Loss.$Properties;
    }

    /**
     * Properties of a Members.
     * @deprecated Use swarm.Members.$Properties instead.
     */
    interface IMembers extends swarm.Members.$Properties {
    }

    /** Represents a Members. */
    class Members {

        /**
         * Constructs a new Members.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Members.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Members job. */
        job: string;

        /** Members attempt. */
        attempt: number;

        /** Members number. */
        number: number;

        /** Members lost. */
        lost: swarm.Loss.$Properties[];

        /**
         * Encodes the specified Members message. Does not implicitly {@link swarm.Members.verify|verify} messages.
         * @param message Members message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Members.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Members message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Members & swarm.Members.$Shape} Members
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Members & swarm.Members.$Shape;

        /**
         * Creates a Members message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Members
         */
        static fromObject(object: { [k: string]: any }): swarm.Members;

        /**
         * Creates a plain object from a Members message. Also converts values to other types if specified.
         * @param message Members
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Members, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Members to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Members {

        /** Properties of a Members. */
        interface $Properties {

            /** Members job */
            job?: (string|null);

            /** Members attempt */
            attempt?: (number|null);

            /** Members number */
            number?: (number|null);

            /** Members lost */
            lost?: (swarm.Loss.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Members. */
        type $Shape = swarm.Members.$Properties;
    }

    /**
     * Properties of a Finish.
     * @deprecated Use swarm.Finish.$Properties instead.
     */
    interface IFinish extends swarm.Finish.$Properties {
    }

    /** Represents a Finish. */
    class Finish {

        /**
         * Constructs a new Finish.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Finish.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Finish job. */
        job: string;

        /** Finish attempt. */
        attempt: number;

        /** Finish outcome. */
        outcome?: (swarm.Outcome.$Properties|null);

        /**
         * Encodes the specified Finish message. Does not implicitly {@link swarm.Finish.verify|verify} messages.
         * @param message Finish message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Finish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Finish message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Finish & swarm.Finish.$Shape} Finish
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Finish & swarm.Finish.$Shape;

        /**
         * Creates a Finish message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Finish
         */
        static fromObject(object: { [k: string]: any }): swarm.Finish;

        /**
         * Creates a plain object from a Finish message. Also converts values to other types if specified.
         * @param message Finish
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Finish, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Finish to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Finish {

        /** Properties of a Finish. */
        interface $Properties {

            /** Finish job */
            job?: (string|null);

            /** Finish attempt */
            attempt?: (number|null);

            /** Finish outcome */
            outcome?: (swarm.Outcome.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Finish. */
        type $Shape = swarm.Finish.$Properties;
    }

    /**
     * Properties of a Release.
     * @deprecated Use swarm.Release.$Properties instead.
     */
    interface IRelease extends swarm.Release.$Properties {
    }

    /** Represents a Release. */
    class Release {

        /**
         * Constructs a new Release.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Release.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Release job. */
        job: string;

        /** Release attempt. */
        attempt: number;

        /** Release cause. */
        cause: string;

        /**
         * Encodes the specified Release message. Does not implicitly {@link swarm.Release.verify|verify} messages.
         * @param message Release message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Release.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Release message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Release & swarm.Release.$Shape} Release
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Release & swarm.Release.$Shape;

        /**
         * Creates a Release message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Release
         */
        static fromObject(object: { [k: string]: any }): swarm.Release;

        /**
         * Creates a plain object from a Release message. Also converts values to other types if specified.
         * @param message Release
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Release, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Release to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Release {

        /** Properties of a Release. */
        interface $Properties {

            /** Release job */
            job?: (string|null);

            /** Release attempt */
            attempt?: (number|null);

            /** Release cause */
            cause?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Release. */
        type $Shape = swarm.Release.$Properties;
    }

    /**
     * Properties of a UsageReceipt.
     * @deprecated Use swarm.UsageReceipt.$Properties instead.
     */
    interface IUsageReceipt extends swarm.UsageReceipt.$Properties {
    }

    /** Represents a UsageReceipt. */
    class UsageReceipt {

        /**
         * Constructs a new UsageReceipt.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.UsageReceipt.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** UsageReceipt job. */
        job: string;

        /** UsageReceipt attempt. */
        attempt: number;

        /** UsageReceipt epoch. */
        epoch: number;

        /** UsageReceipt provider. */
        provider: string;

        /** UsageReceipt requester. */
        requester: string;

        /** UsageReceipt units. */
        units: string[];

        /** UsageReceipt startedAt. */
        startedAt: number;

        /** UsageReceipt endedAt. */
        endedAt: number;

        /** UsageReceipt unitMs. */
        unitMs: number;

        /** UsageReceipt signedUnitMs. */
        signedUnitMs: number;

        /** UsageReceipt priceMicroPerGpuHour. */
        priceMicroPerGpuHour: number;

        /** UsageReceipt amountMicro. */
        amountMicro: number;

        /** UsageReceipt cause. */
        cause: string;

        /**
         * Encodes the specified UsageReceipt message. Does not implicitly {@link swarm.UsageReceipt.verify|verify} messages.
         * @param message UsageReceipt message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.UsageReceipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a UsageReceipt message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.UsageReceipt & swarm.UsageReceipt.$Shape} UsageReceipt
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.UsageReceipt & swarm.UsageReceipt.$Shape;

        /**
         * Creates a UsageReceipt message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns UsageReceipt
         */
        static fromObject(object: { [k: string]: any }): swarm.UsageReceipt;

        /**
         * Creates a plain object from a UsageReceipt message. Also converts values to other types if specified.
         * @param message UsageReceipt
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.UsageReceipt, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this UsageReceipt to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace UsageReceipt {

        /** Properties of a UsageReceipt. */
        interface $Properties {

            /** UsageReceipt job */
            job?: (string|null);

            /** UsageReceipt attempt */
            attempt?: (number|null);

            /** UsageReceipt epoch */
            epoch?: (number|null);

            /** UsageReceipt provider */
            provider?: (string|null);

            /** UsageReceipt requester */
            requester?: (string|null);

            /** UsageReceipt units */
            units?: (string[]|null);

            /** UsageReceipt startedAt */
            startedAt?: (number|null);

            /** UsageReceipt endedAt */
            endedAt?: (number|null);

            /** UsageReceipt unitMs */
            unitMs?: (number|null);

            /** UsageReceipt signedUnitMs */
            signedUnitMs?: (number|null);

            /** UsageReceipt priceMicroPerGpuHour */
            priceMicroPerGpuHour?: (number|null);

            /** UsageReceipt amountMicro */
            amountMicro?: (number|null);

            /** UsageReceipt cause */
            cause?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a UsageReceipt. */
        type $Shape = swarm.UsageReceipt.$Properties;
    }

    /**
     * Properties of a LeaseEnd.
     * @deprecated Use swarm.LeaseEnd.$Properties instead.
     */
    interface ILeaseEnd extends swarm.LeaseEnd.$Properties {
    }

    /** Represents a LeaseEnd. */
    class LeaseEnd {

        /**
         * Constructs a new LeaseEnd.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.LeaseEnd.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaseEnd job. */
        job: string;

        /** LeaseEnd attempt. */
        attempt: number;

        /** LeaseEnd epoch. */
        epoch: number;

        /** LeaseEnd cause. */
        cause: string;

        /** LeaseEnd detail. */
        detail: string;

        /** LeaseEnd output. */
        output?: (swarm.Blob.$Properties|null);

        /** LeaseEnd receipt. */
        receipt: Uint8Array;

        /**
         * Encodes the specified LeaseEnd message. Does not implicitly {@link swarm.LeaseEnd.verify|verify} messages.
         * @param message LeaseEnd message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.LeaseEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaseEnd message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.LeaseEnd & swarm.LeaseEnd.$Shape} LeaseEnd
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.LeaseEnd & swarm.LeaseEnd.$Shape;

        /**
         * Creates a LeaseEnd message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaseEnd
         */
        static fromObject(object: { [k: string]: any }): swarm.LeaseEnd;

        /**
         * Creates a plain object from a LeaseEnd message. Also converts values to other types if specified.
         * @param message LeaseEnd
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.LeaseEnd, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaseEnd to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace LeaseEnd {

        /** Properties of a LeaseEnd. */
        interface $Properties {

            /** LeaseEnd job */
            job?: (string|null);

            /** LeaseEnd attempt */
            attempt?: (number|null);

            /** LeaseEnd epoch */
            epoch?: (number|null);

            /** LeaseEnd cause */
            cause?: (string|null);

            /** LeaseEnd detail */
            detail?: (string|null);

            /** LeaseEnd output */
            output?: (swarm.Blob.$Properties|null);

            /** LeaseEnd receipt */
            receipt?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaseEnd. */
        type $Shape = swarm.LeaseEnd.$Properties;
    }

    /**
     * Properties of a ReceiptSignature.
     * @deprecated Use swarm.ReceiptSignature.$Properties instead.
     */
    interface IReceiptSignature extends swarm.ReceiptSignature.$Properties {
    }

    /** Represents a ReceiptSignature. */
    class ReceiptSignature {

        /**
         * Constructs a new ReceiptSignature.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.ReceiptSignature.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ReceiptSignature receipt. */
        receipt: Uint8Array;

        /**
         * Encodes the specified ReceiptSignature message. Does not implicitly {@link swarm.ReceiptSignature.verify|verify} messages.
         * @param message ReceiptSignature message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.ReceiptSignature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ReceiptSignature message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.ReceiptSignature & swarm.ReceiptSignature.$Shape} ReceiptSignature
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.ReceiptSignature & swarm.ReceiptSignature.$Shape;

        /**
         * Creates a ReceiptSignature message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ReceiptSignature
         */
        static fromObject(object: { [k: string]: any }): swarm.ReceiptSignature;

        /**
         * Creates a plain object from a ReceiptSignature message. Also converts values to other types if specified.
         * @param message ReceiptSignature
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.ReceiptSignature, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ReceiptSignature to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ReceiptSignature {

        /** Properties of a ReceiptSignature. */
        interface $Properties {

            /** ReceiptSignature receipt */
            receipt?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ReceiptSignature. */
        type $Shape = swarm.ReceiptSignature.$Properties;
    }

    /**
     * Properties of a LeaseEndAck.
     * @deprecated Use swarm.LeaseEndAck.$Properties instead.
     */
    interface ILeaseEndAck extends swarm.LeaseEndAck.$Properties {
    }

    /** Represents a LeaseEndAck. */
    class LeaseEndAck {

        /**
         * Constructs a new LeaseEndAck.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.LeaseEndAck.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** LeaseEndAck job. */
        job: string;

        /** LeaseEndAck attempt. */
        attempt: number;

        /** LeaseEndAck epoch. */
        epoch: number;

        /** LeaseEndAck signature. */
        signature: Uint8Array;

        /** LeaseEndAck dispute. */
        dispute: string;

        /**
         * Encodes the specified LeaseEndAck message. Does not implicitly {@link swarm.LeaseEndAck.verify|verify} messages.
         * @param message LeaseEndAck message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.LeaseEndAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a LeaseEndAck message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.LeaseEndAck & swarm.LeaseEndAck.$Shape} LeaseEndAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.LeaseEndAck & swarm.LeaseEndAck.$Shape;

        /**
         * Creates a LeaseEndAck message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns LeaseEndAck
         */
        static fromObject(object: { [k: string]: any }): swarm.LeaseEndAck;

        /**
         * Creates a plain object from a LeaseEndAck message. Also converts values to other types if specified.
         * @param message LeaseEndAck
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.LeaseEndAck, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this LeaseEndAck to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace LeaseEndAck {

        /** Properties of a LeaseEndAck. */
        interface $Properties {

            /** LeaseEndAck job */
            job?: (string|null);

            /** LeaseEndAck attempt */
            attempt?: (number|null);

            /** LeaseEndAck epoch */
            epoch?: (number|null);

            /** LeaseEndAck signature */
            signature?: (Uint8Array|null);

            /** LeaseEndAck dispute */
            dispute?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a LeaseEndAck. */
        type $Shape = swarm.LeaseEndAck.$Properties;
    }

    /**
     * Properties of an Output.
     * @deprecated Use swarm.Output.$Properties instead.
     */
    interface IOutput extends swarm.Output.$Properties {
    }

    /** Represents an Output. */
    class Output {

        /**
         * Constructs a new Output.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Output.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Output peer. */
        peer: string;

        /** Output name. */
        name: string;

        /** Output blob. */
        blob?: (swarm.Blob.$Properties|null);

        /**
         * Encodes the specified Output message. Does not implicitly {@link swarm.Output.verify|verify} messages.
         * @param message Output message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Output.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an Output message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Output & swarm.Output.$Shape} Output
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Output & swarm.Output.$Shape;

        /**
         * Creates an Output message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Output
         */
        static fromObject(object: { [k: string]: any }): swarm.Output;

        /**
         * Creates a plain object from an Output message. Also converts values to other types if specified.
         * @param message Output
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Output, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Output to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Output {

        /** Properties of an Output. */
        interface $Properties {

            /** Output peer */
            peer?: (string|null);

            /** Output name */
            name?: (string|null);

            /** Output blob */
            blob?: (swarm.Blob.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an Output. */
        type $Shape = swarm.Output.$Properties;
    }

    /**
     * Properties of a Result.
     * @deprecated Use swarm.Result.$Properties instead.
     */
    interface IResult extends swarm.Result.$Properties {
    }

    /** Represents a Result. */
    class Result {

        /**
         * Constructs a new Result.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.Result.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** Result job. */
        job: string;

        /** Result attempt. */
        attempt: number;

        /** Result outcome. */
        outcome?: (swarm.Outcome.$Properties|null);

        /** Result outputs. */
        outputs: swarm.Output.$Properties[];

        /** Result log. */
        log?: (swarm.Blob.$Properties|null);

        /** Result holders. */
        holders: string[];

        /**
         * Encodes the specified Result message. Does not implicitly {@link swarm.Result.verify|verify} messages.
         * @param message Result message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.Result.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a Result message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.Result & swarm.Result.$Shape} Result
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.Result & swarm.Result.$Shape;

        /**
         * Creates a Result message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns Result
         */
        static fromObject(object: { [k: string]: any }): swarm.Result;

        /**
         * Creates a plain object from a Result message. Also converts values to other types if specified.
         * @param message Result
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.Result, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this Result to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace Result {

        /** Properties of a Result. */
        interface $Properties {

            /** Result job */
            job?: (string|null);

            /** Result attempt */
            attempt?: (number|null);

            /** Result outcome */
            outcome?: (swarm.Outcome.$Properties|null);

            /** Result outputs */
            outputs?: (swarm.Output.$Properties[]|null);

            /** Result log */
            log?: (swarm.Blob.$Properties|null);

            /** Result holders */
            holders?: (string[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a Result. */
        type $Shape = swarm.Result.$Properties;
    }

    /**
     * Properties of a ResultAck.
     * @deprecated Use swarm.ResultAck.$Properties instead.
     */
    interface IResultAck extends swarm.ResultAck.$Properties {
    }

    /** Represents a ResultAck. */
    class ResultAck {

        /**
         * Constructs a new ResultAck.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.ResultAck.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** ResultAck job. */
        job: string;

        /** ResultAck attempt. */
        attempt: number;

        /**
         * Encodes the specified ResultAck message. Does not implicitly {@link swarm.ResultAck.verify|verify} messages.
         * @param message ResultAck message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.ResultAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a ResultAck message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.ResultAck & swarm.ResultAck.$Shape} ResultAck
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.ResultAck & swarm.ResultAck.$Shape;

        /**
         * Creates a ResultAck message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns ResultAck
         */
        static fromObject(object: { [k: string]: any }): swarm.ResultAck;

        /**
         * Creates a plain object from a ResultAck message. Also converts values to other types if specified.
         * @param message ResultAck
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.ResultAck, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this ResultAck to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace ResultAck {

        /** Properties of a ResultAck. */
        interface $Properties {

            /** ResultAck job */
            job?: (string|null);

            /** ResultAck attempt */
            attempt?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a ResultAck. */
        type $Shape = swarm.ResultAck.$Properties;
    }

    /**
     * Properties of a StatusAsk.
     * @deprecated Use swarm.StatusAsk.$Properties instead.
     */
    interface IStatusAsk extends swarm.StatusAsk.$Properties {
    }

    /** Represents a StatusAsk. */
    class StatusAsk {

        /**
         * Constructs a new StatusAsk.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.StatusAsk.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** StatusAsk job. */
        job: string;

        /** StatusAsk attempt. */
        attempt: number;

        /**
         * Encodes the specified StatusAsk message. Does not implicitly {@link swarm.StatusAsk.verify|verify} messages.
         * @param message StatusAsk message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.StatusAsk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a StatusAsk message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.StatusAsk & swarm.StatusAsk.$Shape} StatusAsk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.StatusAsk & swarm.StatusAsk.$Shape;

        /**
         * Creates a StatusAsk message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns StatusAsk
         */
        static fromObject(object: { [k: string]: any }): swarm.StatusAsk;

        /**
         * Creates a plain object from a StatusAsk message. Also converts values to other types if specified.
         * @param message StatusAsk
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.StatusAsk, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this StatusAsk to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace StatusAsk {

        /** Properties of a StatusAsk. */
        interface $Properties {

            /** StatusAsk job */
            job?: (string|null);

            /** StatusAsk attempt */
            attempt?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a StatusAsk. */
        type $Shape = swarm.StatusAsk.$Properties;
    }

    /**
     * Properties of an AdvertRequest.
     * @deprecated Use swarm.AdvertRequest.$Properties instead.
     */
    interface IAdvertRequest extends swarm.AdvertRequest.$Properties {
    }

    /** Represents an AdvertRequest. */
    class AdvertRequest {

        /**
         * Constructs a new AdvertRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.AdvertRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AdvertRequest put. */
        put?: (swarm.AdvertPut.$Properties|null);

        /** AdvertRequest get. */
        get?: (swarm.AdvertGet.$Properties|null);

        /**
         * Encodes the specified AdvertRequest message. Does not implicitly {@link swarm.AdvertRequest.verify|verify} messages.
         * @param message AdvertRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.AdvertRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AdvertRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.AdvertRequest & swarm.AdvertRequest.$Shape} AdvertRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.AdvertRequest & swarm.AdvertRequest.$Shape;

        /**
         * Creates an AdvertRequest message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AdvertRequest
         */
        static fromObject(object: { [k: string]: any }): swarm.AdvertRequest;

        /**
         * Creates a plain object from an AdvertRequest message. Also converts values to other types if specified.
         * @param message AdvertRequest
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.AdvertRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AdvertRequest to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace AdvertRequest {

        /** Properties of an AdvertRequest. */
        interface $Properties {

            /** AdvertRequest put */
            put?: (swarm.AdvertPut.$Properties|null);

            /** AdvertRequest get */
            get?: (swarm.AdvertGet.$Properties|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AdvertRequest. */
        type $Shape = swarm.AdvertRequest.$Properties;
    }

    /**
     * Properties of an AdvertPut.
     * @deprecated Use swarm.AdvertPut.$Properties instead.
     */
    interface IAdvertPut extends swarm.AdvertPut.$Properties {
    }

    /** Represents an AdvertPut. */
    class AdvertPut {

        /**
         * Constructs a new AdvertPut.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.AdvertPut.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AdvertPut keys. */
        keys: string[];

        /** AdvertPut advert. */
        advert: Uint8Array;

        /**
         * Encodes the specified AdvertPut message. Does not implicitly {@link swarm.AdvertPut.verify|verify} messages.
         * @param message AdvertPut message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.AdvertPut.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AdvertPut message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.AdvertPut & swarm.AdvertPut.$Shape} AdvertPut
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.AdvertPut & swarm.AdvertPut.$Shape;

        /**
         * Creates an AdvertPut message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AdvertPut
         */
        static fromObject(object: { [k: string]: any }): swarm.AdvertPut;

        /**
         * Creates a plain object from an AdvertPut message. Also converts values to other types if specified.
         * @param message AdvertPut
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.AdvertPut, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AdvertPut to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace AdvertPut {

        /** Properties of an AdvertPut. */
        interface $Properties {

            /** AdvertPut keys */
            keys?: (string[]|null);

            /** AdvertPut advert */
            advert?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AdvertPut. */
        type $Shape = swarm.AdvertPut.$Properties;
    }

    /**
     * Properties of an AdvertGet.
     * @deprecated Use swarm.AdvertGet.$Properties instead.
     */
    interface IAdvertGet extends swarm.AdvertGet.$Properties {
    }

    /** Represents an AdvertGet. */
    class AdvertGet {

        /**
         * Constructs a new AdvertGet.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.AdvertGet.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AdvertGet keys. */
        keys: string[];

        /** AdvertGet needs. */
        needs?: (swarm.Requirements.$Properties|null);

        /** AdvertGet limit. */
        limit: number;

        /** AdvertGet cursor. */
        cursor: string;

        /**
         * Encodes the specified AdvertGet message. Does not implicitly {@link swarm.AdvertGet.verify|verify} messages.
         * @param message AdvertGet message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.AdvertGet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AdvertGet message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.AdvertGet & swarm.AdvertGet.$Shape} AdvertGet
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.AdvertGet & swarm.AdvertGet.$Shape;

        /**
         * Creates an AdvertGet message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AdvertGet
         */
        static fromObject(object: { [k: string]: any }): swarm.AdvertGet;

        /**
         * Creates a plain object from an AdvertGet message. Also converts values to other types if specified.
         * @param message AdvertGet
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.AdvertGet, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AdvertGet to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace AdvertGet {

        /** Properties of an AdvertGet. */
        interface $Properties {

            /** AdvertGet keys */
            keys?: (string[]|null);

            /** AdvertGet needs */
            needs?: (swarm.Requirements.$Properties|null);

            /** AdvertGet limit */
            limit?: (number|null);

            /** AdvertGet cursor */
            cursor?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AdvertGet. */
        type $Shape = swarm.AdvertGet.$Properties;
    }

    /**
     * Properties of an AdvertRefusal.
     * @deprecated Use swarm.AdvertRefusal.$Properties instead.
     */
    interface IAdvertRefusal extends swarm.AdvertRefusal.$Properties {
    }

    /** Represents an AdvertRefusal. */
    class AdvertRefusal {

        /**
         * Constructs a new AdvertRefusal.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.AdvertRefusal.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AdvertRefusal key. */
        key: string;

        /** AdvertRefusal reason. */
        reason: string;

        /**
         * Encodes the specified AdvertRefusal message. Does not implicitly {@link swarm.AdvertRefusal.verify|verify} messages.
         * @param message AdvertRefusal message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.AdvertRefusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AdvertRefusal message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.AdvertRefusal & swarm.AdvertRefusal.$Shape} AdvertRefusal
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.AdvertRefusal & swarm.AdvertRefusal.$Shape;

        /**
         * Creates an AdvertRefusal message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AdvertRefusal
         */
        static fromObject(object: { [k: string]: any }): swarm.AdvertRefusal;

        /**
         * Creates a plain object from an AdvertRefusal message. Also converts values to other types if specified.
         * @param message AdvertRefusal
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.AdvertRefusal, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AdvertRefusal to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace AdvertRefusal {

        /** Properties of an AdvertRefusal. */
        interface $Properties {

            /** AdvertRefusal key */
            key?: (string|null);

            /** AdvertRefusal reason */
            reason?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AdvertRefusal. */
        type $Shape = swarm.AdvertRefusal.$Properties;
    }

    /**
     * Properties of an AdvertReply.
     * @deprecated Use swarm.AdvertReply.$Properties instead.
     */
    interface IAdvertReply extends swarm.AdvertReply.$Properties {
    }

    /** Represents an AdvertReply. */
    class AdvertReply {

        /**
         * Constructs a new AdvertReply.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.AdvertReply.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** AdvertReply stored. */
        stored: string[];

        /** AdvertReply refused. */
        refused: swarm.AdvertRefusal.$Properties[];

        /** AdvertReply adverts. */
        adverts: Uint8Array[];

        /** AdvertReply seen. */
        seen: number;

        /** AdvertReply matched. */
        matched: number;

        /** AdvertReply cursor. */
        cursor: string;

        /**
         * Encodes the specified AdvertReply message. Does not implicitly {@link swarm.AdvertReply.verify|verify} messages.
         * @param message AdvertReply message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.AdvertReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes an AdvertReply message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.AdvertReply & swarm.AdvertReply.$Shape} AdvertReply
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.AdvertReply & swarm.AdvertReply.$Shape;

        /**
         * Creates an AdvertReply message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns AdvertReply
         */
        static fromObject(object: { [k: string]: any }): swarm.AdvertReply;

        /**
         * Creates a plain object from an AdvertReply message. Also converts values to other types if specified.
         * @param message AdvertReply
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.AdvertReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this AdvertReply to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace AdvertReply {

        /** Properties of an AdvertReply. */
        interface $Properties {

            /** AdvertReply stored */
            stored?: (string[]|null);

            /** AdvertReply refused */
            refused?: (swarm.AdvertRefusal.$Properties[]|null);

            /** AdvertReply adverts */
            adverts?: (Uint8Array[]|null);

            /** AdvertReply seen */
            seen?: (number|null);

            /** AdvertReply matched */
            matched?: (number|null);

            /** AdvertReply cursor */
            cursor?: (string|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of an AdvertReply. */
        type $Shape = swarm.AdvertReply.$Properties;
    }

    /**
     * Properties of a BlobChunk.
     * @deprecated Use swarm.BlobChunk.$Properties instead.
     */
    interface IBlobChunk extends swarm.BlobChunk.$Properties {
    }

    /** Represents a BlobChunk. */
    class BlobChunk {

        /**
         * Constructs a new BlobChunk.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobChunk.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobChunk sha256. */
        sha256: Uint8Array;

        /** BlobChunk length. */
        length: number;

        /**
         * Encodes the specified BlobChunk message. Does not implicitly {@link swarm.BlobChunk.verify|verify} messages.
         * @param message BlobChunk message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobChunk message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobChunk & swarm.BlobChunk.$Shape} BlobChunk
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobChunk & swarm.BlobChunk.$Shape;

        /**
         * Creates a BlobChunk message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobChunk
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobChunk;

        /**
         * Creates a plain object from a BlobChunk message. Also converts values to other types if specified.
         * @param message BlobChunk
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobChunk, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobChunk to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobChunk {

        /** Properties of a BlobChunk. */
        interface $Properties {

            /** BlobChunk sha256 */
            sha256?: (Uint8Array|null);

            /** BlobChunk length */
            length?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobChunk. */
        type $Shape = swarm.BlobChunk.$Properties;
    }

    /**
     * Properties of a BlobFile.
     * @deprecated Use swarm.BlobFile.$Properties instead.
     */
    interface IBlobFile extends swarm.BlobFile.$Properties {
    }

    /** Represents a BlobFile. */
    class BlobFile {

        /**
         * Constructs a new BlobFile.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobFile.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobFile path. */
        path: string;

        /** BlobFile sizeBytes. */
        sizeBytes: number;

        /** BlobFile chunks. */
        chunks: swarm.BlobChunk.$Properties[];

        /**
         * Encodes the specified BlobFile message. Does not implicitly {@link swarm.BlobFile.verify|verify} messages.
         * @param message BlobFile message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobFile message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobFile & swarm.BlobFile.$Shape} BlobFile
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobFile & swarm.BlobFile.$Shape;

        /**
         * Creates a BlobFile message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobFile
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobFile;

        /**
         * Creates a plain object from a BlobFile message. Also converts values to other types if specified.
         * @param message BlobFile
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobFile, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobFile to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobFile {

        /** Properties of a BlobFile. */
        interface $Properties {

            /** BlobFile path */
            path?: (string|null);

            /** BlobFile sizeBytes */
            sizeBytes?: (number|null);

            /** BlobFile chunks */
            chunks?: (swarm.BlobChunk.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobFile. */
        type $Shape = swarm.BlobFile.$Properties;
    }

    /**
     * Properties of a BlobManifest.
     * @deprecated Use swarm.BlobManifest.$Properties instead.
     */
    interface IBlobManifest extends swarm.BlobManifest.$Properties {
    }

    /** Represents a BlobManifest. */
    class BlobManifest {

        /**
         * Constructs a new BlobManifest.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobManifest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobManifest name. */
        name: string;

        /** BlobManifest sizeBytes. */
        sizeBytes: number;

        /** BlobManifest chunker. */
        chunker: string;

        /** BlobManifest files. */
        files: swarm.BlobFile.$Properties[];

        /**
         * Encodes the specified BlobManifest message. Does not implicitly {@link swarm.BlobManifest.verify|verify} messages.
         * @param message BlobManifest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobManifest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobManifest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobManifest & swarm.BlobManifest.$Shape} BlobManifest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobManifest & swarm.BlobManifest.$Shape;

        /**
         * Creates a BlobManifest message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobManifest
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobManifest;

        /**
         * Creates a plain object from a BlobManifest message. Also converts values to other types if specified.
         * @param message BlobManifest
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobManifest, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobManifest to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobManifest {

        /** Properties of a BlobManifest. */
        interface $Properties {

            /** BlobManifest name */
            name?: (string|null);

            /** BlobManifest sizeBytes */
            sizeBytes?: (number|null);

            /** BlobManifest chunker */
            chunker?: (string|null);

            /** BlobManifest files */
            files?: (swarm.BlobFile.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobManifest. */
        type $Shape = swarm.BlobManifest.$Properties;
    }

    /**
     * Properties of a BlobRange.
     * @deprecated Use swarm.BlobRange.$Properties instead.
     */
    interface IBlobRange extends swarm.BlobRange.$Properties {
    }

    /** Represents a BlobRange. */
    class BlobRange {

        /**
         * Constructs a new BlobRange.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobRange.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobRange first. */
        first: number;

        /** BlobRange count. */
        count: number;

        /**
         * Encodes the specified BlobRange message. Does not implicitly {@link swarm.BlobRange.verify|verify} messages.
         * @param message BlobRange message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobRange message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobRange & swarm.BlobRange.$Shape} BlobRange
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobRange & swarm.BlobRange.$Shape;

        /**
         * Creates a BlobRange message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobRange
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobRange;

        /**
         * Creates a plain object from a BlobRange message. Also converts values to other types if specified.
         * @param message BlobRange
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobRange, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobRange to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobRange {

        /** Properties of a BlobRange. */
        interface $Properties {

            /** BlobRange first */
            first?: (number|null);

            /** BlobRange count */
            count?: (number|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobRange. */
        type $Shape = swarm.BlobRange.$Properties;
    }

    /**
     * Properties of a BlobRequest.
     * @deprecated Use swarm.BlobRequest.$Properties instead.
     */
    interface IBlobRequest extends swarm.BlobRequest.$Properties {
    }

    /** Represents a BlobRequest. */
    class BlobRequest {

        /**
         * Constructs a new BlobRequest.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobRequest.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobRequest kind. */
        kind: string;

        /** BlobRequest job. */
        job: string;

        /** BlobRequest attempt. */
        attempt: number;

        /** BlobRequest address. */
        address: string;

        /** BlobRequest manifest. */
        manifest: boolean;

        /** BlobRequest have. */
        have: boolean;

        /** BlobRequest chunks. */
        chunks: swarm.BlobRange.$Properties[];

        /**
         * Encodes the specified BlobRequest message. Does not implicitly {@link swarm.BlobRequest.verify|verify} messages.
         * @param message BlobRequest message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobRequest message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobRequest & swarm.BlobRequest.$Shape} BlobRequest
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobRequest & swarm.BlobRequest.$Shape;

        /**
         * Creates a BlobRequest message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobRequest
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobRequest;

        /**
         * Creates a plain object from a BlobRequest message. Also converts values to other types if specified.
         * @param message BlobRequest
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobRequest to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobRequest {

        /** Properties of a BlobRequest. */
        interface $Properties {

            /** BlobRequest kind */
            kind?: (string|null);

            /** BlobRequest job */
            job?: (string|null);

            /** BlobRequest attempt */
            attempt?: (number|null);

            /** BlobRequest address */
            address?: (string|null);

            /** BlobRequest manifest */
            manifest?: (boolean|null);

            /** BlobRequest have */
            have?: (boolean|null);

            /** BlobRequest chunks */
            chunks?: (swarm.BlobRange.$Properties[]|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobRequest. */
        type $Shape = swarm.BlobRequest.$Properties;
    }

    /**
     * Properties of a BlobReply.
     * @deprecated Use swarm.BlobReply.$Properties instead.
     */
    interface IBlobReply extends swarm.BlobReply.$Properties {
    }

    /** Represents a BlobReply. */
    class BlobReply {

        /**
         * Constructs a new BlobReply.
         * @param [properties] Properties to set
         */
        constructor(properties?: swarm.BlobReply.$Properties);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];

        /** BlobReply code. */
        code: string;

        /** BlobReply message. */
        message: string;

        /** BlobReply manifest. */
        manifest: Uint8Array;

        /** BlobReply have. */
        have: Uint8Array;

        /**
         * Encodes the specified BlobReply message. Does not implicitly {@link swarm.BlobReply.verify|verify} messages.
         * @param message BlobReply message or plain object to encode
         * @param [writer] Writer to encode to
         * @returns Writer
         */
        static encode(message: swarm.BlobReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

        /**
         * Decodes a BlobReply message from the specified reader or buffer.
         * @param reader Reader or buffer to decode from
         * @param [length] Message length if known beforehand
         * @returns {swarm.BlobReply & swarm.BlobReply.$Shape} BlobReply
         * @throws {Error} If the payload is not a reader or valid buffer
         * @throws {$protobuf.util.ProtocolError} If required fields are missing
         */
        static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): swarm.BlobReply & swarm.BlobReply.$Shape;

        /**
         * Creates a BlobReply message from a plain object. Also converts values to their respective internal types.
         * @param object Plain object
         * @returns BlobReply
         */
        static fromObject(object: { [k: string]: any }): swarm.BlobReply;

        /**
         * Creates a plain object from a BlobReply message. Also converts values to other types if specified.
         * @param message BlobReply
         * @param [options] Conversion options
         * @returns Plain object
         */
        static toObject(message: swarm.BlobReply, options?: $protobuf.IConversionOptions): { [k: string]: any };

        /**
         * Converts this BlobReply to JSON.
         * @returns JSON object
         */
        toJSON(): { [k: string]: any };
    }

    namespace BlobReply {

        /** Properties of a BlobReply. */
        interface $Properties {

            /** BlobReply code */
            code?: (string|null);

            /** BlobReply message */
            message?: (string|null);

            /** BlobReply manifest */
            manifest?: (Uint8Array|null);

            /** BlobReply have */
            have?: (Uint8Array|null);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];
        }

        /** Shape of a BlobReply. */
        type $Shape = swarm.BlobReply.$Properties;
    }
}
